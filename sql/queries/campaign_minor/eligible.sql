-- $1 districts, $2 what the codes of the places begin with, $3 born from or NULL, $4 born to or NULL, $5 hardships or
-- none: how many children fit, by district.
SELECT m.district_code, count(*) AS children
  FROM minor m
 WHERE m.district_code = ANY ($1)
   AND EXISTS (SELECT FROM unnest($2::text[]) AS p (prefix) WHERE starts_with(m.region_code, p.prefix))
   AND ($3::date IS NULL OR m.birth_date >= $3) AND ($4::date IS NULL OR m.birth_date <= $4)
   AND (cardinality($5::text[]) = 0 OR m.hardship && $5)
 GROUP BY m.district_code;
