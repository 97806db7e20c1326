-- $1 batch or NULL to take them out, $2 referrals that are ready.
UPDATE referral SET batch_id = $1 WHERE referral_id = ANY ($2) AND status = 'ready'
RETURNING referral_id;
