-- $1 districts, $2 minors, side by side; those with a ground to assess that stands, looked up one by one. A ground that
-- was taken back on one row of a child registered twice ends what was said before on the other; an exception asks nobody.
SELECT w.minor_id FROM unnest($1::text[], $2::uuid[]) AS w (district_code, minor_id)
 CROSS JOIN LATERAL (
    SELECT 1 FROM consent c
     WHERE c.district_code = w.district_code AND c.minor_id = w.minor_id
       AND c.purpose = 'assess' AND c.withdrawn_on IS NULL
       AND (c.article IS NOT NULL OR NOT EXISTS (
            SELECT FROM consent n
             WHERE n.district_code = c.district_code AND n.minor_id = c.minor_id AND n.purpose = 'assess'
               AND n.withdrawn_on > c.given_on))
     LIMIT 1) AS ground;
