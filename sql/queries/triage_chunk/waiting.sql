-- $1 run; the chunks that nobody has finished.
SELECT district_code, chunk FROM triage_chunk
 WHERE run_id = $1 AND finished_at IS NULL ORDER BY district_code, chunk;
