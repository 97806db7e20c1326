-- $1 district, $2 minor, $3 a moment in office hours: what a letter to the child or a guardian may rest on.
SELECT talk.held_on, coalesce(talk.need, e.track) AS need, coalesce(talk.may_know, '') AS may_know, e.status,
       (SELECT p.name FROM referral r JOIN partner p USING (partner_id)
         WHERE r.district_code = $1 AND r.episode_id = e.episode_id
           AND r.status IN ('sent', 'acknowledged', 'accepted', 'started')
         ORDER BY r.moved_at DESC LIMIT 1) AS partner,
       EXISTS (SELECT FROM guardian_mark k
                WHERE k.district_code = $1 AND k.minor_id = $2 AND k.until IS NULL
                  AND k.mark IN ('not-to-be-informed', 'suspended', 'revoked')) AS family_is_marked,
       desk.name AS manager, desk.deputy, desk.telephone AS manager_telephone, desk.weekdays, desk.from_minute,
       desk.to_minute
  FROM (SELECT 1) AS one
  LEFT JOIN LATERAL (SELECT o.episode_id, o.track, o.status FROM episode o
                      WHERE o.district_code = $1 AND o.minor_id = $2 AND o.closed_on IS NULL
                      ORDER BY o.opened_on DESC LIMIT 1) AS e ON true
  LEFT JOIN LATERAL (SELECT c.held_on, c.need, c.may_know FROM confirmation c
                      WHERE c.district_code = $1 AND c.episode_id = e.episode_id
                        AND c.result IN ('confirmed', 'other-need', 'declined')
                      ORDER BY c.recorded_at DESC LIMIT 1) AS talk ON true
  LEFT JOIN LATERAL case_manager($1, $2, $3) AS desk ON true;
