-- $1 instrument, $2 version, $3 informant, $4 first day, $5 last day; the first sheet of each child, of whatever
-- quality, with the child's age in years on that day.
SELECT DISTINCT ON (a.district_code, a.minor_id)
       a.answers, m.region_code, cardinality(m.hardship) > 0 AS in_hardship, m.sex,
       date_part('year', age(a.filled_on, m.birth_date))::int AS age_in_years
  FROM assessment a
  JOIN instrument_version v USING (instrument_version_id)
  JOIN minor m USING (district_code, minor_id)
 WHERE v.code = $1 AND v.version = $2 AND a.superseded_by IS NULL
   AND (a.informant = $3 OR $3 = 'parent' AND a.informant = 'caregiver')
   AND a.filled_on BETWEEN $4 AND $5
 ORDER BY a.district_code, a.minor_id, a.filled_on, a.entered_at;
