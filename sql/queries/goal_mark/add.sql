-- $1 district, $2 mark's id, $3 minor, $4 episode, $5 mark 0-10, $6 the day.
INSERT INTO goal_mark (district_code, mark_id, minor_id, episode_id, mark, on_date)
VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING;
