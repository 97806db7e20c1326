-- $1 batch.
SELECT district_code, referral_id FROM referral WHERE batch_id = $1 ORDER BY code;
