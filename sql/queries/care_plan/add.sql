-- $1 district, $2 plan, $3 minor, $4 episode, $5 goal, $6 safety plan, $7 made on.
INSERT INTO care_plan (district_code, plan_id, minor_id, episode_id, goal, safety_plan, made_on)
VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING;
