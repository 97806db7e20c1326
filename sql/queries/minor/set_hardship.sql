-- $1 district, $2 minor, $3 a category, $4 whether it holds from now on.
UPDATE minor SET hardship = CASE WHEN $4 THEN array_append(array_remove(hardship, $3), $3)
                                 ELSE array_remove(hardship, $3) END
 WHERE district_code = $1 AND minor_id = $2 RETURNING minor_id;
