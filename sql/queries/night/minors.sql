-- $1 district, $2 minors.
SELECT minor_id, birth_date, sex, hardship FROM minor
 WHERE district_code = $1 AND minor_id = ANY($2) ORDER BY minor_id;
