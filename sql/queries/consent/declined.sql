-- $1 districts, $2 minors, side by side; those of whom the newest word about being assessed is no: a no of the child or
-- a guardian, or a ground of any kind taken back. A public duty that stands asks nobody, and answers nothing.
SELECT w.minor_id FROM unnest($1::text[], $2::uuid[]) AS w (district_code, minor_id)
 CROSS JOIN LATERAL (
    SELECT c.answer = 'no' OR c.withdrawn_on IS NOT NULL AS is_no FROM consent c
     WHERE c.district_code = w.district_code AND c.minor_id = w.minor_id AND c.purpose = 'assess'
       AND (c.basis IN ('minor', 'guardian', 'guardian-and-minor') OR c.withdrawn_on IS NOT NULL)
     ORDER BY coalesce(c.withdrawn_on, c.given_on) DESC, c.recorded_at DESC
     LIMIT 1) AS newest
 WHERE is_no;
