-- $1 codes as typed; the registered ones, in every district this login may see.
SELECT district_code, minor_id, code, sex, birth_date, region_code, hardship, synthetic
  FROM minor WHERE code = ANY($1);
