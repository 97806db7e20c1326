-- $1 codes of children: who is responsible for each, the village's worker before the town's.
SELECT DISTINCT ON (m.code) m.code, t.worker_code
  FROM team_member t JOIN minor m USING (district_code, minor_id)
 WHERE m.code = ANY ($1) AND t.until IS NULL AND t.part IN ('village', 'town')
 ORDER BY m.code, t.part DESC;
