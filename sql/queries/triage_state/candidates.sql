-- $1 district, $2 last minor done, $3 as of, $4 policy version, $5 how many.
SELECT minor_id FROM triage_state
 WHERE district_code = $1 AND minor_id > $2
   AND (changed OR next_clock <= $3 OR policy_version_id IS DISTINCT FROM $4)
 ORDER BY minor_id LIMIT $5;
