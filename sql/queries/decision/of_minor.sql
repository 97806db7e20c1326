-- $1 district, $2 minor, $3 the day: the newest decision by then.
SELECT d.decision_id, d.decided_on, d.as_of, d.policy_version_id, d.disposition, d.track, d.urgency,
       d.found_track, d.found_urgency, d.battery, d.verdicts, d.asks::text AS asks, d.inputs
  FROM decision d
 WHERE d.district_code = $1 AND d.minor_id = $2 AND d.decided_on <= $3
 ORDER BY d.as_of DESC, d.recorded_at DESC, d.decision_id DESC LIMIT 1;
