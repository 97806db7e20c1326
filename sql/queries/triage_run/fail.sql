-- $1 run, $2 a code of ours for what stopped it.
UPDATE triage_run SET failed_at = now(), failure = $2 WHERE run_id = $1 AND finished_at IS NULL;
