SELECT r.run_id, r.as_of, r.started_at, r.finished_at, p.policy, p.version
  FROM triage_run r JOIN policy_version p USING (policy_version_id)
 ORDER BY r.started_at DESC LIMIT 1;
