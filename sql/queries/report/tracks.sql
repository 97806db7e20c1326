-- $1 from, $2 to: where the children decided on in the period stood at its end; each once, also one who moved. A row
-- that went into another one is none.
SELECT track, count(*) AS children
  FROM (SELECT DISTINCT ON (d.minor_id) d.track FROM decision d JOIN minor m USING (district_code, minor_id)
         WHERE d.decided_on BETWEEN $1 AND $2
         ORDER BY d.minor_id, d.as_of DESC, d.recorded_at DESC) AS newest
 GROUP BY track;
