-- $1 district, $2 conference, $3 action, $4 the day.
UPDATE conference_action SET done_on = $4, done_by = session_user
 WHERE district_code = $1 AND conference_id = $2 AND action_id = $3 AND done_on IS NULL;
