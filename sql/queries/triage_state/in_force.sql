-- $1 district, $2 minors: the decisions now in force.
SELECT decision_id FROM triage_state
 WHERE district_code = $1 AND minor_id = ANY($2) AND decision_id IS NOT NULL;
