-- $1 district, $2 referral, $3 message, $4 status, $5 the day, $6 reason, $7 outcome, $8 sealed note or NULL, $9 effect.
INSERT INTO referral_message (district_code, referral_id, message_id, status, on_date, reason, outcome, note_sealed,
                              effect)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9);
