-- $1 district, $2 alert, $3 the sheet that was typed after its risk questions; also where a talk has closed it.
UPDATE alert SET assessment_id = $3 WHERE district_code = $1 AND alert_id = $2 AND assessment_id IS NULL
RETURNING alert_id;
