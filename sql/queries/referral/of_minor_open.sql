-- $1 district, $2 minor, $3 partner or NULL: referrals that a withdrawal stops or recalls.
SELECT r.referral_id, r.code, r.status, p.code AS partner, r.sent_at IS NOT NULL AS has_left
  FROM referral r JOIN partner p USING (partner_id)
 WHERE r.district_code = $1 AND r.minor_id = $2 AND ($3::uuid IS NULL OR r.partner_id = $3)
   AND r.status IN ('draft', 'ready', 'sent', 'acknowledged', 'accepted', 'started', 'failed', 'refused',
                    'expired')
 ORDER BY r.code;
