-- $1 codes as typed; the registered ones, in every district this login may see, looked up one by one.
SELECT m.district_code, m.minor_id, m.code, m.sex, m.birth_date, m.region_code, m.hardship, m.synthetic
  FROM unnest($1::text[]) AS w (code)
 CROSS JOIN LATERAL (
    SELECT c.district_code, c.minor_id, c.code, c.sex, c.birth_date, c.region_code, c.hardship, c.synthetic
      FROM minor c WHERE c.code = w.code OFFSET 0) AS m;
