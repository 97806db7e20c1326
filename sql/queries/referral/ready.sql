-- $1 partner; what waits to be packed and is in no batch, the most urgent first.
SELECT r.referral_id FROM referral r
 WHERE r.partner_id = $1 AND r.status = 'ready' AND r.batch_id IS NULL
 ORDER BY array_position(ARRAY['stat', 'asap', 'urgent', 'routine'], r.urgency), r.drafted_on, r.code;
