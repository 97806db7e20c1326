-- $1 district, $2 minor, $3 a category, $4 whether it holds from now on. No list of an earlier day overwrites it.
UPDATE minor SET hardship = CASE WHEN $4 THEN array_append(array_remove(hardship, $3), $3)
                                 ELSE array_remove(hardship, $3) END,
       facts_as_of = (now() AT TIME ZONE interval '8 hours')::date
 WHERE district_code = $1 AND minor_id = $2 RETURNING minor_id;
