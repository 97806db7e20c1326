-- $1 alert id; of a child who moved it may stand in two districts, the one that is open first.
SELECT district_code, alert_id, minor_id, minor_code, raised_at, deadline, urgency, rung, acknowledged_at, resolved_at
  FROM alert WHERE alert_id = $1 ORDER BY resolved_at DESC NULLS FIRST;
