-- $1 district, $2 action, $3 the day; one row, or none if it was done before.
UPDATE care_action SET done_on = $3, done_by = session_user
 WHERE district_code = $1 AND action_id = $2 AND done_on IS NULL RETURNING action_id;
