-- $1 first day, $2 last day: sheets by the check that doubts them; a sheet may be doubted twice.
SELECT v.code AS instrument, d.doubt, count(*) AS sheets,
       count(DISTINCT a.entered_by) AS workers, count(DISTINCT a.district_code) AS districts
  FROM assessment a
  JOIN score s USING (district_code, assessment_id)
  JOIN instrument_version v ON v.instrument_version_id = a.instrument_version_id
 CROSS JOIN LATERAL unnest(s.doubts) AS d (doubt)
 WHERE a.filled_on BETWEEN $1 AND $2 AND a.superseded_by IS NULL
 GROUP BY 1, 2 ORDER BY 1, 2;
