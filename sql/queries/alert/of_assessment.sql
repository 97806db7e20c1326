-- $1 assessment ids.
SELECT assessment_id, alert_id FROM alert WHERE assessment_id = ANY($1);
