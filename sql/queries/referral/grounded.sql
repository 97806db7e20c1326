-- $1 referrals, $2 the day: those of them that may leave at this moment. The newest word to this partner, else to all;
-- a talk that confirmed, or a ground that waits for nobody; under 14 the guardian's own yes, where one can be asked; and
-- nobody named the partner in a report of harm meanwhile.
SELECT r.referral_id FROM referral r
  JOIN episode e ON e.district_code = r.district_code AND e.episode_id = r.episode_id
  JOIN guardian_word w ON w.district_code = r.district_code AND w.minor_id = r.minor_id
  JOIN LATERAL (
       SELECT s.is_yes, s.basis IN ('emergency', 'statutory') AS is_exception FROM sharing_word s
        WHERE s.district_code = r.district_code AND s.minor_id = r.minor_id
          AND (s.partner_id IS NULL OR s.partner_id = r.partner_id)
        ORDER BY s.partner_id IS NULL LIMIT 1) AS word ON word.is_yes
 WHERE r.referral_id = ANY ($1) AND r.status = 'ready' AND e.closed_on IS NULL
   AND (word.is_exception
        OR e.status = 'confirmed'
           AND (w.from_14 <= $2 OR NOT w.can_be_asked OR r.partner_id = ANY (w.granted)
                OR w.is_yes AND NOT r.partner_id = ANY (w.refused)))
   AND NOT EXISTS (SELECT FROM harm_suspect s JOIN partner p ON p.code = s.suspect
                    WHERE s.district_code = r.district_code AND s.minor_id = r.minor_id
                      AND s.suspect_kind = 'partner' AND p.partner_id = r.partner_id);
