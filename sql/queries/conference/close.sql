-- $1 district, $2 conference, $3 the day.
UPDATE conference SET closed_on = $3
 WHERE district_code = $1 AND conference_id = $2 AND closed_on IS NULL;
