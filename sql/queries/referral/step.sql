-- $1 districts, $2 referrals, $3 events, $4 from, $5 to, $6 the day, $7 the moment, $8 why, $9 outcome or NULL, $10
-- message or NULL, $11 batch or NULL, $12 due, $13 expiry, $14 answer by; those that moved.
SELECT referral_step($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) AS referral_id;
