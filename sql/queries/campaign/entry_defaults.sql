-- $1 district, $2 minor, $3 the day: what the newest campaign under way that lists the child says
-- of its forms; no row: none does.
SELECT c.code, c.battery, c.entry_mode, c.entry_present, c.entry_language
  FROM campaign_minor l JOIN campaign c USING (campaign_id)
 WHERE l.district_code = $1 AND l.minor_id = $2 AND c.closed_on IS NULL
   AND $3 BETWEEN c.opens_on AND c.closes_on
 ORDER BY c.opens_on DESC, c.opened_at DESC, c.campaign_id
 LIMIT 1;
