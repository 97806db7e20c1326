-- $1 district, $2 run, $3 chunks given up by this worker: the first unfinished one, once whoever works on it has
-- ended it or died.
SELECT chunk, first_minor, last_minor FROM triage_chunk
 WHERE district_code = $1 AND run_id = $2 AND finished_at IS NULL AND chunk <> ALL($3)
 ORDER BY chunk LIMIT 1 FOR UPDATE;
