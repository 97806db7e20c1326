-- $1 districts, $2 minors, side by side; those of whom the newest word about being assessed is no: a no of the child or
-- a guardian, or a ground of any kind taken back. A public duty that stands asks nobody, and answers nothing.
SELECT minor_id FROM (
    SELECT DISTINCT ON (c.minor_id) c.minor_id, c.answer = 'no' OR c.withdrawn_on IS NOT NULL AS is_no
      FROM unnest($1::text[], $2::uuid[]) AS w (district_code, minor_id)
      JOIN consent c USING (district_code, minor_id)
     WHERE c.purpose = 'assess'
       AND (c.basis IN ('minor', 'guardian', 'guardian-and-minor') OR c.withdrawn_on IS NOT NULL)
     ORDER BY c.minor_id, coalesce(c.withdrawn_on, c.given_on) DESC, c.recorded_at DESC) AS newest
 WHERE is_no;
