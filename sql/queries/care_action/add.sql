-- $1 district, $2 action, $3 minor, $4 episode, $5 what, $6 owner, $7 due on.
INSERT INTO care_action (district_code, action_id, minor_id, episode_id, what, owner, due_on)
VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING;
