-- $1 district, $2 minor: the decision in force.
SELECT d.decision_id, d.track, d.urgency, d.found_track FROM triage_state s
  JOIN decision d USING (district_code, decision_id)
 WHERE s.district_code = $1 AND s.minor_id = $2;
