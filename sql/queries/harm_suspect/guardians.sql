-- $1 district, $2 minor; everybody on record as its guardian, ended or not.
SELECT guardian_id FROM guardian WHERE district_code = $1 AND minor_id = $2 ORDER BY guardian_id;
