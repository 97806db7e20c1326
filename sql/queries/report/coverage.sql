-- $1 from, $2 to: the eligible of the period, each counted once: assessed, else by the newest reason why not, else
-- outstanding. Eligible are those whom a campaign of the period lists and those who were assessed; without a
-- campaign all minors.
WITH campaigns AS (
    SELECT campaign_id FROM campaign WHERE opens_on <= $2 AND closes_on >= $1),
assessed AS (
    SELECT DISTINCT district_code, minor_id FROM assessment
     WHERE filled_on BETWEEN $1 AND $2 AND superseded_by IS NULL),
eligible AS (
    SELECT l.district_code, l.minor_id FROM campaign_minor l JOIN campaigns USING (campaign_id)
     UNION
    SELECT district_code, minor_id FROM assessed
     UNION
    SELECT m.district_code, m.minor_id FROM minor m
     WHERE m.birth_date > ($2::date - interval '18 years') AND NOT EXISTS (SELECT FROM campaigns)),
reason AS (
    SELECT DISTINCT ON (n.district_code, n.minor_id) n.district_code, n.minor_id, n.reason FROM form_not_done n
     WHERE n.on_date BETWEEN $1 AND $2 ORDER BY n.district_code, n.minor_id, n.on_date DESC, n.recorded_at DESC),
refused AS (
    SELECT DISTINCT c.district_code, c.minor_id FROM consent c
     WHERE c.purpose = 'assess' AND c.answer = 'no' AND c.given_on BETWEEN $1 AND $2),
standing AS (
    SELECT CASE WHEN a.minor_id IS NOT NULL THEN 'assessed'
                WHEN r.reason IN ('declined-minor', 'declined-guardian') THEN 'declined'
                WHEN r.reason IS NOT NULL THEN r.reason
                WHEN f.minor_id IS NOT NULL THEN 'declined'
                ELSE 'outstanding' END AS standing,
           EXISTS (SELECT FROM consent c
                    WHERE c.district_code = e.district_code AND c.minor_id = e.minor_id AND c.purpose = 'assess'
                      AND c.given_on <= $2 AND (c.withdrawn_on IS NULL OR c.withdrawn_on >= $1)) AS informed
      FROM eligible e LEFT JOIN assessed a USING (district_code, minor_id)
      LEFT JOIN reason r USING (district_code, minor_id) LEFT JOIN refused f USING (district_code, minor_id))
SELECT standing, count(*) AS children, count(*) FILTER (WHERE informed) AS informed FROM standing GROUP BY standing;
