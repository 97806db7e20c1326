-- $1 district, $2 minor, $3 assessment that takes the place, $4 form, $5 informant, $6 day: the child's other sheets of that
-- form and day stand back.
UPDATE assessment a SET superseded_by = $3
  FROM instrument_version v
 WHERE a.district_code = $1 AND a.minor_id = $2 AND a.filled_on = $6 AND a.informant = $5 AND a.assessment_id <> $3
   AND a.superseded_by IS NULL AND v.instrument_version_id = a.instrument_version_id AND v.code = $4;
