-- Reports of suspected harm that climbed, and nobody was called yet; the worker who reported calls herself.
SELECT 'harm' AS kind, h.district_code, h.harm_report_id AS id, h.minor_id,
       coalesce(m.region_code, h.district_code || '000000') AS region_code, 'asap' AS urgency, h.rung, h.owner,
       coalesce(h.deadline, h.recorded_at) AS deadline, h.notify_attempts AS attempts,
       (SELECT d.telephone FROM duty d WHERE d.ended_at IS NULL AND h.owner IN (d.person, d.deputy)
         ORDER BY d.set_at DESC LIMIT 1) AS telephone
  FROM harm_report h LEFT JOIN minor m USING (district_code, minor_id)
 WHERE h.made_at IS NULL AND h.closed_on IS NULL AND h.notified_at IS NULL AND h.rung <> 'worker'
 ORDER BY h.deadline, h.harm_report_id;
