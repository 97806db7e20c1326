-- $1 district, $2 run, $3 chunk, $4 children examined, $5 counts.
UPDATE triage_chunk SET finished_at = now(), examined = $4, summary = $5
 WHERE district_code = $1 AND run_id = $2 AND chunk = $3 AND finished_at IS NULL;
