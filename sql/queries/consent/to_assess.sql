-- $1 districts, $2 minors, side by side; those with a ground to assess that stands.
SELECT DISTINCT c.minor_id FROM unnest($1::text[], $2::uuid[]) AS w (district_code, minor_id)
  JOIN consent c USING (district_code, minor_id)
 WHERE c.purpose = 'assess' AND c.withdrawn_on IS NULL;
