-- $1 district, $2 alert, $3 its sheet or null, $4 items, $5 urgency, $6 deadline; one row, or none if
-- it is closed. More of the same sheet: its clock may get shorter, never longer.
UPDATE alert SET assessment_id = coalesce(assessment_id, $3), items = $4,
       urgency = CASE WHEN $5 = 'stat' THEN 'stat' ELSE urgency END,
       deadline = least(deadline, $6)
 WHERE district_code = $1 AND alert_id = $2 AND resolved_at IS NULL
RETURNING alert_id;
