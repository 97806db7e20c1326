-- $1 from, $2 to: where the children decided on in the period stood at its end.
SELECT track, count(*) AS children
  FROM (SELECT DISTINCT ON (district_code, minor_id) track FROM decision
         WHERE decided_on BETWEEN $1 AND $2
         ORDER BY district_code, minor_id, as_of DESC, recorded_at DESC) AS newest
 GROUP BY track;
