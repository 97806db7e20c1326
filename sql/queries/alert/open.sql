-- $1 the moment, $2 region prefixes or NULL, $3 owner or NULL: open alerts of these places, or of this owner, those
-- past their clock first.
SELECT a.district_code, m.region_code, a.alert_id, a.minor_id, a.minor_code, a.instrument, a.items, a.urgency,
       a.raised_at, a.deadline, a.owner, a.rung, a.climbs_at, a.acknowledged_rung = a.rung AS answered,
       a.acknowledged_at, a.deadline <= $1 AS overdue
  FROM alert a LEFT JOIN minor m USING (district_code, minor_id)
 WHERE a.resolved_at IS NULL
   AND ($2::text[] IS NULL OR a.owner = $3 OR EXISTS (
        SELECT FROM unnest($2::text[]) AS p (prefix)
         WHERE starts_with(coalesce(m.region_code, a.district_code), p.prefix)))
 ORDER BY a.deadline, a.alert_id;
