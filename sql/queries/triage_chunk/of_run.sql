-- $1 run; what each finished chunk counted.
SELECT district_code, chunk, examined, summary FROM triage_chunk
 WHERE run_id = $1 AND finished_at IS NOT NULL ORDER BY district_code, chunk;
