-- $1 district, $2 the old reading, $3 the new one; one row, or none if another took its place before.
UPDATE assessment SET superseded_by = $3
 WHERE district_code = $1 AND assessment_id = $2 AND superseded_by IS NULL
RETURNING assessment_id;
