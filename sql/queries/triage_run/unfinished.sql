-- The night that is under way or was cut short; at most one.
SELECT run_id, as_of, policy_version_id, started_at, planned_at IS NOT NULL AS planned
  FROM triage_run WHERE finished_at IS NULL;
