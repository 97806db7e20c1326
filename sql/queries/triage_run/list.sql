-- $1 how many: the newest nights, each with what its chunks counted.
SELECT r.run_id, r.as_of, r.started_at, r.finished_at, r.failure, p.policy, p.version,
       (SELECT count(*) FROM triage_chunk c WHERE c.run_id = r.run_id)::int8 AS chunks,
       (SELECT coalesce(sum(examined), 0) FROM triage_chunk c WHERE c.run_id = r.run_id)::int8 AS examined,
       (SELECT coalesce(sum((summary ->> 'decided')::int8 + (summary ->> 'undetermined')::int8), 0)
          FROM triage_chunk c WHERE c.run_id = r.run_id)::int8 AS decisions
  FROM triage_run r JOIN policy_version p USING (policy_version_id)
 ORDER BY r.started_at DESC, r.run_id DESC LIMIT $1;
