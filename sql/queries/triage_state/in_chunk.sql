-- $1 district, $2 first minor, $3 last minor, $4 as of, $5 policy version.
SELECT minor_id FROM triage_state
 WHERE district_code = $1 AND minor_id BETWEEN $2 AND $3
   AND (changed OR next_clock <= $4 OR policy_version_id IS DISTINCT FROM $5)
 ORDER BY minor_id;
