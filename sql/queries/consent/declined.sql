-- $1 minors; those of whom the newest word about being assessed is no: a no of the child or a guardian, or a ground of
-- any kind taken back. A public duty that stands asks nobody, and answers nothing.
SELECT minor_id FROM (
    SELECT DISTINCT ON (minor_id) minor_id, answer = 'no' OR withdrawn_on IS NOT NULL AS is_no FROM consent
     WHERE minor_id = ANY ($1) AND purpose = 'assess'
       AND (basis IN ('minor', 'guardian', 'guardian-and-minor') OR withdrawn_on IS NOT NULL)
     ORDER BY minor_id, coalesce(withdrawn_on, given_on) DESC, recorded_at DESC) AS newest
 WHERE is_no;
