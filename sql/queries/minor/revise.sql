-- $1 district, $2 minor, $3 the revision that was seen, $4 birth date, $5 sex, $6 region; NULL: as it was. None: somebody
-- else changed something first. No list of an earlier day overwrites it.
UPDATE minor SET revision = revision + 1, facts_as_of = (now() AT TIME ZONE interval '8 hours')::date,
       birth_date = coalesce($4, birth_date), sex = coalesce($5, sex),
       region_code = coalesce($6, region_code)
 WHERE district_code = $1 AND minor_id = $2 AND revision = $3 RETURNING revision;
