-- $1 district, $2 minors: what a person settled: the answer is in, or there is a reason why not.
SELECT minor_id, rule, what, settled_at FROM ask
 WHERE district_code = $1 AND minor_id = ANY($2) AND settled_at IS NOT NULL;
