-- $1 district, $2 second entry, $3 assessment, $4 answers, $5 items compared, $6 items that differ, $7 alert or NULL;
-- the first typist as the sheet names her. None: somebody typed it a second time before.
INSERT INTO second_entry (district_code, second_entry_id, assessment_id, minor_id, filled_on, answers, compared,
                          differing, alert_id, first_by, resolution, resolved_at, first_wrong, second_wrong)
SELECT a.district_code, $2, a.assessment_id, a.minor_id, a.filled_on, $4, $5, $6, $7, a.entered_by,
       CASE WHEN cardinality($6::smallint[]) = 0 THEN 'equal' END,
       CASE WHEN cardinality($6::smallint[]) = 0 THEN now() END,
       CASE WHEN cardinality($6::smallint[]) = 0 THEN 0 END, CASE WHEN cardinality($6::smallint[]) = 0 THEN 0 END
  FROM assessment a
 WHERE a.district_code = $1 AND a.assessment_id = $3
    ON CONFLICT DO NOTHING
RETURNING second_entry_id;
