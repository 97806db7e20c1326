-- $1 code as typed; open alerts about a child whom nobody had registered, oldest first.
SELECT a.district_code, a.alert_id, a.minor_id, a.minor_code, a.raised_at, a.deadline, a.urgency, a.rung,
       a.acknowledged_at, a.resolved_at
  FROM alert a WHERE a.minor_code = $1 AND a.minor_id IS NULL AND a.resolved_at IS NULL ORDER BY a.raised_at;
