-- $1 district, $2 contact, $3 minor, $4 episode or NULL, $5 kind, $6 result, $7 the day, $8 by whom.
INSERT INTO contact (district_code, contact_id, minor_id, episode_id, kind, result, on_date, held_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING;
