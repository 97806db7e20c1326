-- $1 worker: the codes of the children whom she stands by and is no kin of.
SELECT DISTINCT m.code
  FROM team_member t JOIN minor m USING (district_code, minor_id)
 WHERE t.worker_code = $1 AND t.until IS NULL AND t.part <> 'related'
   AND NOT EXISTS (SELECT FROM team_member k
                    WHERE k.district_code = t.district_code AND k.minor_id = t.minor_id
                      AND k.worker_code = $1 AND k.until IS NULL AND k.part = 'related')
 ORDER BY m.code;
