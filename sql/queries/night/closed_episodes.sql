-- $1 district, $2 minors: when a person last closed an episode of each of them, and on which track it was.
SELECT DISTINCT ON (e.minor_id) e.minor_id, e.track, v.recorded_at AS closed_at
  FROM episode e JOIN episode_event v USING (district_code, episode_id)
 WHERE e.district_code = $1 AND e.minor_id = ANY($2) AND e.closed_on IS NOT NULL
   AND v.kind IN ('closed', 'not-confirmed')
 ORDER BY e.minor_id, v.recorded_at DESC;
