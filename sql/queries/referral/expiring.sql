-- $1 the moment: silent for twice their time.
SELECT district_code, referral_id, status FROM referral
 WHERE status IN ('sent', 'acknowledged') AND expires_at <= $1 ORDER BY status, district_code, referral_id;
