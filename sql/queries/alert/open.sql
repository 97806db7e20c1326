-- $1 the moment; open alerts, those past their clock first.
SELECT a.district_code, m.region_code, a.alert_id, a.minor_id, a.minor_code, a.instrument, a.items, a.urgency,
       a.raised_at, a.deadline, a.owner, a.acknowledged_at, a.deadline <= $1 AS overdue
  FROM alert a LEFT JOIN minor m USING (district_code, minor_id)
 WHERE a.resolved_at IS NULL ORDER BY a.deadline, a.alert_id;
