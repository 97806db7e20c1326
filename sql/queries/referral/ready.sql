-- $1 partner; what waits to be packed, the most urgent first. The ground is looked at again.
SELECT r.district_code, r.referral_id FROM referral r
 WHERE r.partner_id = $1 AND r.status = 'ready'
   AND EXISTS (SELECT FROM consent c
                WHERE c.district_code = r.district_code AND c.minor_id = r.minor_id
                  AND c.purpose = 'share' AND c.withdrawn_on IS NULL)
 ORDER BY array_position(ARRAY['stat', 'asap', 'urgent', 'routine'], r.urgency), r.drafted_on, r.code;
