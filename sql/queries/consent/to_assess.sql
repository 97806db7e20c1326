-- $1 districts, $2 minors, side by side; those with a ground to assess that stands, looked up one by one.
SELECT w.minor_id FROM unnest($1::text[], $2::uuid[]) AS w (district_code, minor_id)
 CROSS JOIN LATERAL (
    SELECT 1 FROM consent c
     WHERE c.district_code = w.district_code AND c.minor_id = w.minor_id
       AND c.purpose = 'assess' AND c.withdrawn_on IS NULL
     LIMIT 1) AS ground;
