-- $1 district, $2 activity, $3 minor, $4 its episode.
INSERT INTO activity_minor (district_code, activity_id, minor_id, episode_id) VALUES ($1, $2, $3, $4)
    ON CONFLICT DO NOTHING;
