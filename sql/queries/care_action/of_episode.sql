-- $1 district, $2 episode; open ones first, by their day.
SELECT action_id, what, owner, due_on, done_on FROM care_action WHERE district_code = $1 AND episode_id = $2
 ORDER BY done_on IS NOT NULL, due_on, action_id;
