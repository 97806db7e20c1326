-- $1 codes; what is stored of the registered ones, and the day that it is of, looked up one by one.
SELECT m.district_code, m.minor_id, m.code, m.sex, m.birth_date, m.region_code, m.hardship, m.synthetic,
       m.revision, coalesce(m.facts_as_of, (m.registered_at AT TIME ZONE 'Asia/Shanghai')::date) AS facts_as_of,
       encode(p.name_hash, 'hex') AS name_hash, encode(p.id_number_hash, 'hex') AS id_number_hash
  FROM unnest($1::text[]) AS w (code)
 CROSS JOIN LATERAL (
    SELECT c.district_code, c.minor_id, c.code, c.sex, c.birth_date, c.region_code, c.hardship, c.synthetic,
           c.revision, c.facts_as_of, c.registered_at
      FROM minor c WHERE c.code = w.code OFFSET 0) AS m
  LEFT JOIN LATERAL (
    SELECT s.name_hash, s.id_number_hash FROM identity.person s
     WHERE s.district_code = m.district_code AND s.minor_id = m.minor_id OFFSET 0) AS p ON true;
