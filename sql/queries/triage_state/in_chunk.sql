-- $1 district, $2 first minor, $3 last minor, $4 as of, $5 policy version; each kind of change by its own index.
SELECT minor_id FROM (
    SELECT minor_id FROM triage_state WHERE district_code = $1 AND changed AND minor_id BETWEEN $2 AND $3
    UNION SELECT minor_id FROM triage_state
     WHERE district_code = $1 AND next_clock <= $4 AND minor_id BETWEEN $2 AND $3
    UNION SELECT minor_id FROM triage_state
     WHERE district_code = $1 AND policy_version_id < $5 AND minor_id BETWEEN $2 AND $3
    UNION SELECT minor_id FROM triage_state
     WHERE district_code = $1 AND policy_version_id > $5 AND minor_id BETWEEN $2 AND $3
    UNION SELECT minor_id FROM triage_state
     WHERE district_code = $1 AND policy_version_id IS NULL AND minor_id BETWEEN $2 AND $3) AS due
 ORDER BY minor_id;
