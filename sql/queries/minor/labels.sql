-- $1 district, $2 minors.
SELECT minor_id, code FROM minor WHERE district_code = $1 AND minor_id = ANY($2);
