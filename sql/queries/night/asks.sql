-- $1 district, $2 minors.
SELECT minor_id, ask_id, rule, what, opened_on FROM ask
 WHERE district_code = $1 AND minor_id = ANY($2) AND closed_on IS NULL
 ORDER BY minor_id, ask_id;
