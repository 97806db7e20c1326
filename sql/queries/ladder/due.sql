-- $1 the moment: alerts and reports of suspected harm that nobody answered in time; about a child
-- whose row was closed meanwhile too.
SELECT 'alert' AS kind, a.district_code, a.alert_id AS id, a.minor_id,
       coalesce(m.region_code, a.district_code || '000000') AS region_code, a.urgency, a.rung, a.owner, a.deadline,
       coalesce(a.climbs_at, a.raised_at) AS climbs_at, a.acknowledged_rung = a.rung AS is_answered
  FROM alert a LEFT JOIN minor m USING (district_code, minor_id)
 WHERE a.resolved_at IS NULL AND a.rung <> 'city' AND (a.climbs_at IS NULL OR a.climbs_at <= $1)
UNION ALL
SELECT 'harm', h.district_code, h.harm_report_id, h.minor_id,
       coalesce(m.region_code, h.district_code || '000000'), 'asap', h.rung, h.owner,
       coalesce(h.deadline, h.recorded_at), coalesce(h.climbs_at, h.recorded_at), false
  FROM harm_report h LEFT JOIN minor m USING (district_code, minor_id)
 WHERE h.made_at IS NULL AND h.closed_on IS NULL AND h.rung <> 'city'
   AND (h.climbs_at IS NULL OR h.climbs_at <= $1)
 ORDER BY climbs_at, id;
