-- $1 from, $2 to: sheets by instrument and by what could be scored of them, with those marked doubtful.
SELECT v.code AS instrument,
       CASE WHEN 2 = ANY (s.status) THEN 'not-scorable' WHEN 1 = ANY (s.status) THEN 'prorated' ELSE 'complete' END
           AS status,
       count(*) AS sheets, count(*) FILTER (WHERE cardinality(s.doubts) > 0) AS doubtful
  FROM assessment a JOIN instrument_version v USING (instrument_version_id)
  LEFT JOIN score s USING (district_code, assessment_id)
 WHERE a.superseded_by IS NULL AND a.filled_on BETWEEN $1 AND $2 GROUP BY 1, 2 ORDER BY 1, 2;
