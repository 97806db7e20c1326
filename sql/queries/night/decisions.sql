-- $1 district, $2 decisions now in force.
SELECT minor_id, decision_id, policy_version_id, disposition, track, urgency, found_track, found_urgency,
       battery, verdicts, asks::text AS asks, inputs
  FROM decision WHERE district_code = $1 AND decision_id = ANY($2);
