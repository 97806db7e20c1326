-- $1 district, $2 minor, $3 sex, $4 birth date, $5 region, $6 hardship, $7 the day that they are of, if it is known, $8
-- the revision that was seen. None: somebody else changed something first.
UPDATE minor SET sex = $3, birth_date = $4, region_code = $5, hardship = $6, facts_as_of = coalesce($7, facts_as_of),
       revision = revision + 1
 WHERE district_code = $1 AND minor_id = $2 AND revision = $8 RETURNING revision;
