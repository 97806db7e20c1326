-- $1 district, $2 run, $3 as of, $4 policy version, $5 children a chunk: lays out what changed, behind the
-- chunks that the run has already. Each kind of change is found by its own index.
WITH done AS (
    SELECT chunk, last_minor FROM triage_chunk
     WHERE district_code = $1 AND run_id = $2 ORDER BY chunk DESC LIMIT 1
), due AS (
    SELECT minor_id FROM triage_state WHERE district_code = $1 AND changed
    UNION SELECT minor_id FROM triage_state WHERE district_code = $1 AND next_clock <= $3
    UNION SELECT minor_id FROM triage_state WHERE district_code = $1 AND policy_version_id < $4
    UNION SELECT minor_id FROM triage_state WHERE district_code = $1 AND policy_version_id > $4
    UNION SELECT minor_id FROM triage_state WHERE district_code = $1 AND policy_version_id IS NULL
), placed AS (
    SELECT minor_id, (row_number() OVER (ORDER BY minor_id) - 1)::int4 / $5 AS place FROM due
     WHERE minor_id > coalesce((SELECT last_minor FROM done), '00000000-0000-0000-0000-000000000000')
)
INSERT INTO triage_chunk (district_code, run_id, chunk, first_minor, last_minor, finished_at)
SELECT $1, $2, coalesce((SELECT chunk FROM done), 0) + 1 + place,
       (array_agg(minor_id ORDER BY minor_id))[1], (array_agg(minor_id ORDER BY minor_id DESC))[1], NULL
  FROM placed GROUP BY place;
