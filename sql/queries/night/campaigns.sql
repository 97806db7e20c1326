-- $1 district, $2 minors, $3 the day: the newest campaign that lists each of them, for a year after its end.
SELECT DISTINCT ON (l.minor_id) l.minor_id, c.battery, l.grade
  FROM campaign_minor l JOIN campaign c USING (campaign_id)
 WHERE l.district_code = $1 AND l.minor_id = ANY($2) AND c.opens_on <= $3
   AND coalesce(c.closed_on, c.closes_on) >= $3::date - 365
 ORDER BY l.minor_id, c.opens_on DESC, c.code DESC;
