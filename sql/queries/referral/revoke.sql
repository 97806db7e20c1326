-- $1 district, $2 referral, $3 event's id, $4 the day, $5 why: one that has not left yet, with its history.
WITH before AS (
    SELECT referral_id, status FROM referral
     WHERE district_code = $1 AND referral_id = $2 AND status IN ('draft', 'ready') FOR UPDATE),
moved AS (
    UPDATE referral r SET status = 'revoked' FROM before b
     WHERE r.district_code = $1 AND r.referral_id = b.referral_id RETURNING r.referral_id, b.status)
INSERT INTO referral_event (district_code, event_id, referral_id, from_status, to_status, on_date, reason)
SELECT $1, $3, referral_id, status, 'revoked', $4, $5 FROM moved;
