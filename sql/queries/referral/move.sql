-- $1 district, $2 referral, $3 from, $4 to, $5 batch or NULL to keep; one row, or none if it moved.
UPDATE referral SET status = $4, batch_id = coalesce($5, batch_id)
 WHERE district_code = $1 AND referral_id = $2 AND status = $3
RETURNING referral_id;
