-- $1 alerts or NULL for all that wait to be said: open, and nobody was called yet on the rung where they stand.
SELECT 'alert' AS kind, a.district_code, a.alert_id AS id, a.minor_id,
       coalesce(m.region_code, a.district_code || '000000') AS region_code, a.urgency, a.rung, a.owner, a.deadline,
       a.notify_attempts AS attempts,
       (SELECT d.telephone FROM duty d WHERE d.ended_at IS NULL AND a.owner IN (d.person, d.deputy)
         ORDER BY d.set_at DESC LIMIT 1) AS telephone
  FROM alert a LEFT JOIN minor m USING (district_code, minor_id)
 WHERE a.resolved_at IS NULL AND a.notified_at IS NULL AND a.acknowledged_rung IS DISTINCT FROM a.rung
   AND ($1::uuid[] IS NULL OR a.alert_id = ANY ($1))
 ORDER BY a.deadline, a.alert_id;
