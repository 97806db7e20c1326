-- $1 run.
UPDATE triage_run SET finished_at = clock_timestamp(), failed_at = NULL, failure = NULL
 WHERE run_id = $1 AND finished_at IS NULL;
