-- $1 district, $2 minor: every decision, newest first.
SELECT d.decision_id, d.decided_on, d.as_of, p.policy, p.version, d.disposition, d.track, d.urgency,
       d.found_track, d.verdicts, d.policy_version_id
  FROM decision d JOIN policy_version p USING (policy_version_id)
 WHERE d.district_code = $1 AND d.minor_id = $2
 ORDER BY d.as_of DESC, d.recorded_at DESC, d.decision_id DESC;
