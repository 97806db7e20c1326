-- $1 the moment: what each partner has room for. Stated for the narrowest period that holds the day, less what was asked
-- of it since; a refusal for want of room counts until the next statement, or 28 days. NULL: nothing was stated.
SELECT p.partner_id, p.code, s.service, stated.slots, stated.waiting, coalesce(used.referrals, 0) AS used,
       CASE WHEN turned.away > coalesce(stated.stated_at, $1::timestamptz - interval '28 days') THEN true ELSE false END
       AS is_full
  FROM partner p JOIN partner_service s USING (partner_id)
 CROSS JOIN LATERAL (SELECT ($1::timestamptz AT TIME ZONE interval '8 hours')::date AS today) AS clock
  LEFT JOIN LATERAL (
       SELECT c.slots, c.waiting, c.from_day, c.to_day, c.stated_at FROM partner_capacity c
        WHERE c.partner_id = p.partner_id AND c.service = s.service
          AND clock.today BETWEEN c.from_day AND c.to_day
        ORDER BY c.to_day - c.from_day, c.stated_at DESC LIMIT 1) AS stated ON true
  LEFT JOIN LATERAL (
       SELECT count(*) AS referrals FROM referral r
        WHERE r.partner_id = p.partner_id AND r.service = s.service
          AND r.status IN ('draft', 'ready', 'sent', 'acknowledged', 'accepted', 'started', 'completed')
          AND r.drafted_on BETWEEN stated.from_day AND stated.to_day) AS used ON stated.slots IS NOT NULL
  LEFT JOIN LATERAL (
       SELECT max(r.moved_at) AS away FROM referral r
        WHERE r.partner_id = p.partner_id AND r.service = s.service AND r.status = 'refused'
          AND r.reason = 'no-capacity') AS turned ON true
 WHERE p.closed_on IS NULL ORDER BY p.code, s.service;
