-- $1 the day, $2 a minor or NULL for all. Episodes that wait for a partner: confirmed, or with a ground that waits for
-- nobody; with no referral at work for the need, and none that ended since the newest word about the child. Which
-- partners a no stops, which a yes of their own lets in where there is no general one, and which are named in a report
-- of harm.
SELECT e.district_code, e.episode_id, e.minor_id, m.code, m.region_code, m.birth_date, m.languages, e.track, e.urgency,
       coalesce(talk.need, e.track) AS need, coalesce(talk.recorded_at, ground.exception_at) AS waiting_since,
       talk.recorded_at IS NOT NULL AS is_confirmed,
       ground.general AND (NOT guarded.is_needed OR w.is_yes) AS general,
       CASE WHEN guarded.is_needed THEN ground.refused || w.refused ELSE ground.refused END AS refused,
       CASE WHEN NOT guarded.is_needed OR w.is_yes THEN ground.granted
            WHEN ground.general THEN w.granted
            ELSE array(SELECT unnest(ground.granted) INTERSECT SELECT unnest(w.granted)) END AS granted,
       guarded.is_needed AND NOT w.is_yes AND w.granted = '{}' AS lacks_guardian,
       coalesce(earlier.tried, '{}') AS tried, coalesce(earlier.count, 0) AS referrals,
       array(SELECT s.suspect FROM harm_suspect s
              WHERE s.district_code = e.district_code AND s.minor_id = e.minor_id
                AND s.suspect_kind = 'partner') AS suspected,
       array(SELECT DISTINCT r.partner_id FROM sibling b
               JOIN referral r ON r.district_code = b.district_code AND r.minor_id = b.sibling_id
              WHERE b.district_code = e.district_code AND b.minor_id = e.minor_id
                AND r.status IN ('accepted', 'started')) AS of_siblings,
       array(SELECT DISTINCT r.partner_id FROM referral r
              WHERE r.district_code = e.district_code AND r.minor_id = e.minor_id
                AND r.status IN ('started', 'completed')) AS known
  FROM episode e
  JOIN minor m USING (district_code, minor_id)
  JOIN guardian_word w USING (district_code, minor_id)
  LEFT JOIN LATERAL (
       SELECT c.need, c.recorded_at FROM confirmation c
        WHERE c.district_code = e.district_code AND c.episode_id = e.episode_id
          AND c.result IN ('confirmed', 'other-need') AND e.status = 'confirmed'
        ORDER BY c.recorded_at DESC LIMIT 1) AS talk ON true
 CROSS JOIN LATERAL (
       SELECT coalesce(bool_or(s.is_yes) FILTER (WHERE s.partner_id IS NULL), false) AS general,
              coalesce(array_agg(s.partner_id) FILTER (WHERE s.partner_id IS NOT NULL AND NOT s.is_yes), '{}') AS refused,
              coalesce(array_agg(s.partner_id) FILTER (WHERE s.partner_id IS NOT NULL AND s.is_yes), '{}') AS granted,
              max(s.recorded_at) FILTER (WHERE s.is_yes) AS yes_at,
              max(s.recorded_at) FILTER (WHERE s.is_yes AND s.basis IN ('emergency', 'statutory')) AS exception_at
         FROM sharing_word s
        WHERE s.district_code = e.district_code AND s.minor_id = e.minor_id) AS ground
 CROSS JOIN LATERAL (SELECT ground.exception_at IS NULL AND w.from_14 > $1 AND w.can_be_asked) AS guarded (is_needed)
  LEFT JOIN LATERAL (
       SELECT count(*) AS count,
              array_agg(r.partner_id) FILTER (WHERE r.status IN ('refused', 'expired', 'failed')) AS tried
         FROM referral r
        WHERE r.district_code = e.district_code AND r.episode_id = e.episode_id) AS earlier ON true
 WHERE e.closed_on IS NULL AND ($2::uuid IS NULL OR e.minor_id = $2)
   AND (talk.recorded_at IS NOT NULL OR ground.exception_at IS NOT NULL)
   AND NOT EXISTS (
       SELECT FROM referral r
        WHERE r.district_code = e.district_code AND r.episode_id = e.episode_id
          AND r.service = coalesce(talk.need, e.track)
          AND (r.status IN ('draft', 'ready', 'sent', 'acknowledged', 'accepted', 'started')
               OR (r.status IN ('completed', 'revoked')
                   OR r.status = 'refused' AND r.reason IN (
                      'family-declined', 'minor-declined', 'not-reached', 'needs-more', 'duplicate'))
                  AND r.moved_at >= greatest(talk.recorded_at, ground.yes_at)))
 ORDER BY array_position(ARRAY['stat', 'asap', 'urgent', 'routine'], e.urgency), waiting_since,
          e.district_code, e.episode_id;
