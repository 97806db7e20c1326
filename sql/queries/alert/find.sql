-- $1 alert id.
SELECT district_code, alert_id, minor_id, minor_code, raised_at, deadline, urgency, rung, acknowledged_at, resolved_at
  FROM alert WHERE alert_id = $1;
