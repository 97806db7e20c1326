-- $1 district, $2 event, $3 alert, $4 kind, $5 rung, $6 owner, $7 the moment or NULL for now.
INSERT INTO alert_event (district_code, event_id, alert_id, kind, rung, owner, at)
VALUES ($1, $2, $3, $4, $5, $6, coalesce($7::timestamptz, now())) ON CONFLICT DO NOTHING;
