-- $1 run, $2 as of, $3 policy version.
INSERT INTO triage_run (run_id, as_of, policy_version_id) VALUES ($1, $2, $3);
