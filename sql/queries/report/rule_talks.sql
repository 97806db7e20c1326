-- $1 from, $2 to: what talks found about offers, and the decisions that made them; also where the decision was made in
-- the district that the child came from.
WITH made AS (
    SELECT district_code, decision_id, policy_version_id, verdicts FROM decision
     UNION ALL
    SELECT district_code, decision_id, policy_version_id, verdicts FROM carried_decision())
SELECT d.policy_version_id, d.verdicts, c.result, count(*) AS talks
  FROM confirmation c
  JOIN episode e ON e.district_code = c.district_code AND e.episode_id = c.episode_id
  JOIN made d ON d.district_code = e.district_code AND d.decision_id = e.decision_id
 WHERE c.held_on BETWEEN $1 AND $2 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
