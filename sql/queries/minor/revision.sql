-- $1 district, $2 minor.
SELECT revision FROM minor WHERE district_code = $1 AND minor_id = $2;
