-- $1 assessments that the decisions rest on, with their answers.
SELECT a.minor_id, a.assessment_id, a.instrument_version_id, v.code, v.version, a.informant, a.filled_on,
       a.answers
  FROM assessment a JOIN instrument_version v USING (instrument_version_id)
 WHERE a.assessment_id = ANY($1) ORDER BY a.minor_id, v.code, a.informant;
