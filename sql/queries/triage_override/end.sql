-- $1 district, $2 overrides, $3 the day, $4 why, $5 by whom or NULL.
UPDATE triage_override SET ended_on = greatest($3, given_on), end_kind = $4, ended_by = $5
 WHERE district_code = $1 AND override_id = ANY($2) AND ended_on IS NULL;
