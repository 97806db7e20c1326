-- All campaigns, the newest first: how many are listed, and how many of them have a sheet of its days.
SELECT c.campaign_id, c.code, c.title, c.battery, c.basis, c.opens_on, c.closes_on, c.regions, c.hardships,
       c.closed_on, c.second_share, coalesce(l.eligible, 0) AS eligible, coalesce(l.assessed, 0) AS assessed
  FROM campaign c
  LEFT JOIN (SELECT m.campaign_id, count(*) AS eligible,
                    count(*) FILTER (WHERE EXISTS (
                        SELECT FROM assessment a
                         WHERE a.district_code = m.district_code AND a.minor_id = m.minor_id
                           AND a.filled_on BETWEEN d.opens_on AND d.closes_on
                           AND a.superseded_by IS NULL)) AS assessed
               FROM campaign_minor m JOIN campaign d USING (campaign_id)
               JOIN minor USING (district_code, minor_id)
              GROUP BY m.campaign_id) l USING (campaign_id)
 ORDER BY c.opens_on DESC, c.code;
