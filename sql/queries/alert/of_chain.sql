-- $1 district, $2 a sheet: the alerts that it, the readings before it and their second entries called.
WITH RECURSIVE chain AS (
    SELECT $2::uuid AS assessment_id
     UNION
    SELECT m.amends FROM chain c JOIN amendment m ON m.district_code = $1 AND m.assessment_id = c.assessment_id)
SELECT a.alert_id, a.items, a.urgency, a.deadline, a.resolved_at IS NOT NULL AS resolved
  FROM alert a
 WHERE a.district_code = $1 AND (
       a.assessment_id IN (SELECT assessment_id FROM chain)
    OR a.alert_id IN (SELECT i.alert_id FROM critical_item i JOIN chain c USING (assessment_id)
                       WHERE i.district_code = $1)
    OR a.alert_id IN (SELECT s.alert_id FROM second_entry s JOIN chain c USING (assessment_id)
                       WHERE s.district_code = $1))
 ORDER BY resolved, a.raised_at DESC;
