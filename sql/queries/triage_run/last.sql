-- The newest night.
SELECT r.run_id, r.as_of, r.started_at, r.finished_at, r.failed_at, r.failure, p.policy, p.version
  FROM triage_run r JOIN policy_version p USING (policy_version_id)
 ORDER BY r.started_at DESC, r.run_id DESC LIMIT 1;
