-- $1 district, $2 run, $3 as of, $4 policy version, $5 children a chunk: lays out what changed, behind the
-- chunks that the run has already.
INSERT INTO triage_chunk (district_code, run_id, chunk, first_minor, last_minor)
SELECT $1, $2, done.chunks + 1 + place / $5, (array_agg(minor_id ORDER BY place))[1],
       (array_agg(minor_id ORDER BY place DESC))[1]
  FROM (SELECT minor_id, (row_number() OVER (ORDER BY minor_id) - 1)::int4 AS place FROM triage_state
         WHERE district_code = $1
           AND (changed OR next_clock <= $3 OR policy_version_id IS DISTINCT FROM $4)) AS changed,
       (SELECT coalesce(max(chunk), 0) AS chunks FROM triage_chunk
         WHERE district_code = $1 AND run_id = $2) AS done
 GROUP BY done.chunks, place / $5;
