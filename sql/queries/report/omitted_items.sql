-- $1 first day, $2 last day: how often each item was left blank, beside the sheets of its form; items as on the paper.
WITH sheet AS (
    SELECT v.code, s.omitted
      FROM assessment a
      JOIN score s USING (district_code, assessment_id)
      JOIN instrument_version v ON v.instrument_version_id = a.instrument_version_id
     WHERE a.filled_on BETWEEN $1 AND $2 AND a.superseded_by IS NULL),
whole AS (SELECT code, count(*) AS sheets FROM sheet GROUP BY code)
SELECT w.code AS instrument, o.item, w.sheets, count(*) AS omitted
  FROM sheet s CROSS JOIN LATERAL unnest(s.omitted) AS o (item) JOIN whole w USING (code)
 GROUP BY 1, 2, 3 ORDER BY 1, 2;
