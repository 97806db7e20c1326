-- $1 run, $2 a code of ours for what was left undone, or NULL.
UPDATE triage_run SET finished_at = now(), failure = $2::text,
       failed_at = CASE WHEN $2::text IS NOT NULL THEN now() END
 WHERE run_id = $1 AND finished_at IS NULL;
