-- $1 district, $2 minor; none: closed, or not this login's.
SELECT district_code, minor_id, code, sex, birth_date, region_code, hardship, synthetic
  FROM minor WHERE district_code = $1 AND minor_id = $2 AND closed_on IS NULL;
