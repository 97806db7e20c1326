-- $1 district, $2 minor; its open alerts, oldest first.
SELECT a.district_code, a.alert_id, a.minor_id, a.minor_code, a.raised_at, a.deadline, a.urgency, a.rung,
       a.acknowledged_at, a.resolved_at
  FROM alert a WHERE a.district_code = $1 AND a.minor_id = $2 AND a.resolved_at IS NULL ORDER BY a.raised_at;
