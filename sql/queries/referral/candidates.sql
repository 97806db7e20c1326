-- Confirmed, with a ground to share, and with no referral under way; which partners a no stops, which a yes of their
-- own lets in where there is no general one, and which are named in a report of harm.
SELECT e.district_code, e.episode_id, e.minor_id, e.track, e.urgency, m.birth_date, m.region_code, ground.general,
       ground.refused, ground.granted,
       array(SELECT s.suspect FROM harm_suspect s
              WHERE s.district_code = e.district_code AND s.minor_id = e.minor_id
                AND s.suspect_kind = 'partner') AS suspected
  FROM episode e JOIN minor m USING (district_code, minor_id)
 CROSS JOIN LATERAL (
       SELECT coalesce(bool_or(is_yes) FILTER (WHERE partner_id IS NULL), false) AS general,
              coalesce(array_agg(partner_id) FILTER (WHERE partner_id IS NOT NULL AND NOT is_yes), '{}') AS refused,
              coalesce(array_agg(partner_id) FILTER (WHERE partner_id IS NOT NULL AND is_yes), '{}') AS granted
         FROM (SELECT DISTINCT ON (c.partner_id) c.partner_id, 
              c.answer = 'yes' AND c.withdrawn_on IS NULL
              AND NOT EXISTS (SELECT FROM guardian_mark k
                               WHERE k.district_code = c.district_code AND k.guardian_id = c.guardian_id
                                 AND k.mark IN ('suspended', 'revoked') AND k.until IS NULL) AS is_yes
                 FROM consent c
                WHERE c.district_code = e.district_code AND c.minor_id = e.minor_id AND c.purpose = 'share'
                ORDER BY c.partner_id, c.given_on DESC, c.recorded_at DESC) AS newest) AS ground
 WHERE e.status = 'confirmed' AND e.closed_on IS NULL AND (ground.general OR ground.granted <> '{}')
   AND NOT EXISTS (SELECT FROM referral r
                    WHERE r.district_code = e.district_code AND r.episode_id = e.episode_id)
 ORDER BY array_position(ARRAY['stat', 'asap', 'urgent', 'routine'], e.urgency), e.opened_on,
          e.district_code, e.minor_id;
