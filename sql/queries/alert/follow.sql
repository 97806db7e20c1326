-- $1 district, $2 alert, $3 the amended sheet: the alert is about the reading that stands.
UPDATE alert SET assessment_id = $3 WHERE district_code = $1 AND alert_id = $2;
