-- $1 districts, $2 referrals, $3 codes, $4 case numbers, $5 minors, $6 episodes, $7 partners, $8 services, $9 tracks,
-- $10 urgencies, $11 why this partner, $12 who matched, $13 events, $14 the day, $15 the moment, $16 deadlines; those
-- that began: one that is at work for the need already does not.
SELECT referral_begin($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) AS referral_id;
