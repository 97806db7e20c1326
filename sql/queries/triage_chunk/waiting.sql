-- $1 run; districts with chunks not finished.
SELECT DISTINCT district_code FROM triage_chunk
 WHERE run_id = $1 AND finished_at IS NULL ORDER BY district_code;
