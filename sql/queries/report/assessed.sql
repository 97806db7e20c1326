-- $1 from, $2 to.
SELECT v.code, count(*) AS assessments, count(DISTINCT a.minor_id) AS minors
  FROM assessment a JOIN instrument_version v USING (instrument_version_id)
 WHERE a.filled_on BETWEEN $1 AND $2 AND a.superseded_by IS NULL GROUP BY v.code ORDER BY v.code;
