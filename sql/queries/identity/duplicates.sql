-- $1 region prefixes or NULL, $2 how many: pairs of rows that may be one child, each with its reason. Never a pair that
-- somebody decided about, brothers and sisters, or two with different ID numbers.
WITH pair AS (
    SELECT 'id-number' AS reason, a.district_code AS one_district, a.minor_id AS one_id,
           b.district_code AS other_district, b.minor_id AS other_id
      FROM identity.person a JOIN identity.person b
        ON b.id_number_hash = a.id_number_hash AND (a.district_code, a.minor_id) < (b.district_code, b.minor_id)
     UNION ALL
    SELECT 'paper', a.district_code, a.minor_id, b.district_code, b.minor_id
      FROM identity.paper a JOIN identity.paper b
        ON b.number_hash = a.number_hash AND (a.district_code, a.minor_id) < (b.district_code, b.minor_id)
     UNION ALL
    SELECT 'name-and-birth-date', a.district_code, a.minor_id, b.district_code, b.minor_id
      FROM identity.person a JOIN minor m USING (district_code, minor_id)
      JOIN identity.person b
        ON b.name_hash = a.name_hash AND (a.district_code, a.minor_id) < (b.district_code, b.minor_id)
      JOIN minor n ON n.district_code = b.district_code AND n.minor_id = b.minor_id
     WHERE n.birth_date = m.birth_date
       AND (a.id_number_hash IS NULL OR b.id_number_hash IS NULL OR a.id_number_hash = b.id_number_hash))
SELECT DISTINCT ON (one.code, other.code, one.minor_id, other.minor_id)
       p.reason, one.district_code AS one_district, one.minor_id AS one_id, one.code AS one, one.region_code AS one_region,
       other.district_code AS other_district, other.minor_id AS other_id, other.code AS other,
       other.region_code AS other_region
  FROM pair p
  JOIN minor one ON one.district_code = p.one_district AND one.minor_id = p.one_id
  JOIN minor other ON other.district_code = p.other_district AND other.minor_id = p.other_id
 WHERE NOT EXISTS (SELECT FROM sibling s WHERE s.district_code = p.one_district AND s.minor_id = p.one_id
                      AND s.sibling_id = p.other_id)
   AND NOT EXISTS (SELECT FROM minor_distinct d WHERE d.district_code = p.one_district AND d.minor_id = p.one_id
                      AND d.other_district = p.other_district AND d.other_id = p.other_id)
   AND ($1::text[] IS NULL OR EXISTS (SELECT FROM unnest($1::text[]) AS u (prefix)
                                       WHERE starts_with(one.region_code, u.prefix)
                                          OR starts_with(other.region_code, u.prefix)))
 ORDER BY one.code, other.code, one.minor_id, other.minor_id,
          array_position(ARRAY['id-number', 'paper', 'name-and-birth-date'], p.reason)
 LIMIT $2::int4;
