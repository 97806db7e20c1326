-- $1 batch.
SELECT district_code, referral_id, status FROM referral WHERE batch_id = $1 ORDER BY code;
