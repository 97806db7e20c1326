-- $1 partner; what waits to be packed, the most urgent first. The ground is looked at again: the newest answer to this
-- partner, else the newest to all; and nobody named the partner in a report of harm meanwhile.
SELECT r.district_code, r.referral_id FROM referral r
 WHERE r.partner_id = $1 AND r.status = 'ready'
   AND coalesce(
       (SELECT c.answer = 'yes' AND c.withdrawn_on IS NULL
              AND NOT EXISTS (SELECT FROM guardian_mark k
                               WHERE k.district_code = c.district_code AND k.guardian_id = c.guardian_id
                                 AND k.mark IN ('suspended', 'revoked') AND k.until IS NULL) FROM consent c
         WHERE c.district_code = r.district_code AND c.minor_id = r.minor_id AND c.purpose = 'share'
           AND c.partner_id = r.partner_id
         ORDER BY c.given_on DESC, c.recorded_at DESC LIMIT 1),
       (SELECT c.answer = 'yes' AND c.withdrawn_on IS NULL
              AND NOT EXISTS (SELECT FROM guardian_mark k
                               WHERE k.district_code = c.district_code AND k.guardian_id = c.guardian_id
                                 AND k.mark IN ('suspended', 'revoked') AND k.until IS NULL) FROM consent c
         WHERE c.district_code = r.district_code AND c.minor_id = r.minor_id AND c.purpose = 'share'
           AND c.partner_id IS NULL
         ORDER BY c.given_on DESC, c.recorded_at DESC LIMIT 1), false)
   AND NOT EXISTS (SELECT FROM harm_suspect s JOIN partner p ON p.code = s.suspect
                    WHERE s.district_code = r.district_code AND s.minor_id = r.minor_id
                      AND s.suspect_kind = 'partner' AND p.partner_id = r.partner_id)
 ORDER BY array_position(ARRAY['stat', 'asap', 'urgent', 'routine'], r.urgency), r.drafted_on, r.code;
