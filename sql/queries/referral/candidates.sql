-- Confirmed, with a ground to share, and with no referral under way.
SELECT e.district_code, e.episode_id, e.minor_id, e.track, e.urgency, m.birth_date, m.region_code
  FROM episode e JOIN minor m USING (district_code, minor_id)
 WHERE e.status = 'confirmed' AND e.closed_on IS NULL
   AND EXISTS (SELECT FROM consent c
                WHERE c.district_code = e.district_code AND c.minor_id = e.minor_id
                  AND c.purpose = 'share' AND c.withdrawn_on IS NULL)
   AND NOT EXISTS (SELECT FROM referral r
                    WHERE r.district_code = e.district_code AND r.episode_id = e.episode_id)
 ORDER BY array_position(ARRAY['stat', 'asap', 'urgent', 'routine'], e.urgency), e.opened_on,
          e.district_code, e.minor_id;
