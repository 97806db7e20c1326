-- $1 campaign, $2 districts, $3 first day, $4 last day: each listed child with the forms filled in on these days and,
-- newest, why one was not.
SELECT m.code, m.region_code, coalesce(s.instruments, '{}') AS instruments,
       coalesce(s.informants, '{}') AS informants, n.reason
  FROM campaign_minor c
  JOIN minor m USING (district_code, minor_id)
  LEFT JOIN LATERAL (
       SELECT array_agg(v.code) AS instruments, array_agg(a.informant) AS informants
         FROM assessment a JOIN instrument_version v USING (instrument_version_id)
        WHERE a.district_code = c.district_code AND a.minor_id = c.minor_id
          AND a.filled_on BETWEEN $3 AND $4 AND a.superseded_by IS NULL) s ON true
  LEFT JOIN LATERAL (
       SELECT f.reason FROM form_not_done f
        WHERE f.district_code = c.district_code AND f.minor_id = c.minor_id
          AND f.on_date BETWEEN $3 AND $4
        ORDER BY f.on_date DESC, f.recorded_at DESC LIMIT 1) n ON true
 WHERE c.campaign_id = $1 AND c.district_code = ANY ($2)
 ORDER BY m.region_code, m.code;
