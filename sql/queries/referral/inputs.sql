-- $1 assessments that the decisions rest on, with their answers; where one was amended since, the reading that stands.
WITH RECURSIVE reading AS (
    SELECT * FROM assessment WHERE assessment_id = ANY($1)
     UNION ALL
    SELECT a.* FROM reading r
      JOIN assessment a ON a.district_code = r.district_code AND a.assessment_id = r.superseded_by)
SELECT a.minor_id, a.assessment_id, a.instrument_version_id, v.code, v.version, a.informant, a.filled_on,
       a.answers
  FROM reading a JOIN instrument_version v USING (instrument_version_id)
 WHERE a.superseded_by IS NULL ORDER BY a.minor_id, v.code, a.informant;
