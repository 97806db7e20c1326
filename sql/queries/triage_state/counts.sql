-- Where the children stand now.
SELECT d.track, d.disposition, count(*) AS children
  FROM triage_state s JOIN decision d USING (district_code, decision_id)
 GROUP BY d.track, d.disposition;
