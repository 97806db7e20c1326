-- $1 run; how far each district has come, and what was counted.
SELECT district_code, chunk, last_minor, examined, summary FROM triage_chunk
 WHERE run_id = $1 ORDER BY district_code, chunk;
