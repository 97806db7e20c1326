-- $1 district, $2 minors, $3 next clocks, $4 decisions, $5 policy version.
UPDATE triage_state s
   SET changed = false, next_clock = u.clock, decision_id = u.decision, policy_version_id = $5
  FROM unnest($2::uuid[], $3::timestamptz[], $4::uuid[]) AS u (minor, clock, decision)
 WHERE s.district_code = $1 AND s.minor_id = u.minor;
