-- $1 district, $2 minors, $3 the day: sheets filled in by then, newest first.
SELECT minor_id, assessment_id, instrument_version_id, informant, filled_on, entered_at, answers
  FROM assessment
 WHERE district_code = $1 AND minor_id = ANY($2) AND filled_on <= $3 AND superseded_by IS NULL
 ORDER BY minor_id, filled_on DESC, entered_at DESC, assessment_id DESC;
