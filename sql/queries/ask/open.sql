-- Asks not yet answered, by deadline.
SELECT a.district_code, m.region_code, m.code, a.rule, a.kind, a.what, a.urgency, a.opened_on, a.deadline
  FROM ask a JOIN minor m USING (district_code, minor_id)
 WHERE a.closed_on IS NULL ORDER BY a.deadline, m.code, a.rule;
