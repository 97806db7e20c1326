-- $1 campaign, $2 districts: how many are listed, by district and grade.
SELECT district_code, grade, count(*) AS children FROM campaign_minor
 WHERE campaign_id = $1 AND district_code = ANY ($2)
 GROUP BY district_code, grade;
