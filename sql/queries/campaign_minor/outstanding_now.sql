-- $1 the day, $2 region prefixes or NULL: listed in a campaign under way, no form filled in since it began, and no
-- reason why not.
SELECT m.region_code, m.code, c.battery, c.closes_on
  FROM campaign c JOIN campaign_minor l USING (campaign_id) JOIN minor m USING (district_code, minor_id)
 WHERE c.closed_on IS NULL AND $1 BETWEEN c.opens_on AND c.closes_on
   AND NOT EXISTS (SELECT FROM assessment a
                    WHERE a.district_code = l.district_code AND a.minor_id = l.minor_id
                      AND a.filled_on BETWEEN c.opens_on AND $1 AND a.superseded_by IS NULL)
   AND NOT EXISTS (SELECT FROM form_not_done n
                    WHERE n.district_code = l.district_code AND n.minor_id = l.minor_id
                      AND n.on_date BETWEEN c.opens_on AND $1)
   AND ($2::text[] IS NULL OR EXISTS (
        SELECT FROM unnest($2::text[]) AS p (prefix) WHERE starts_with(m.region_code, p.prefix)))
 ORDER BY m.code;
