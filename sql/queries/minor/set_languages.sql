-- $1 district, $2 minor, $3 languages, the child's first one first.
UPDATE minor SET languages = $3 WHERE district_code = $1 AND minor_id = $2 RETURNING minor_id;
