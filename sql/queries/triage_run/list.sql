-- $1 how many: the newest nights, each with what its chunks counted.
SELECT r.run_id, r.as_of, r.started_at, r.finished_at, r.failed_at, r.failure, p.policy, p.version,
       c.chunks, c.examined, c.decisions
  FROM (SELECT * FROM triage_run ORDER BY started_at DESC, run_id DESC LIMIT $1) AS r
  JOIN policy_version p USING (policy_version_id)
 CROSS JOIN LATERAL (
       SELECT count(*)::int8 AS chunks, coalesce(sum(examined), 0)::int8 AS examined,
              coalesce(sum((summary ->> 'decided')::int8 + (summary ->> 'undetermined')::int8), 0)::int8
                  AS decisions
         FROM triage_chunk WHERE run_id = r.run_id) AS c
 ORDER BY r.started_at DESC, r.run_id DESC;
