SELECT run_id, as_of, policy_version_id, started_at FROM triage_run WHERE finished_at IS NULL;
