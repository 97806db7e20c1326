-- $1 partner's code or NULL for all.
SELECT p.code AS partner, c.service, c.period, c.slots, c.waiting, c.stated_at
  FROM partner_capacity c JOIN partner p USING (partner_id)
 WHERE $1::text IS NULL OR p.code = $1
 ORDER BY p.code, c.service, c.from_day, c.to_day;
