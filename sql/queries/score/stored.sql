-- Every stored score beside what it was derived from.
SELECT a.assessment_id, a.instrument_version_id, a.informant, a.filled_on, a.answers, m.birth_date, m.sex,
       s.status, s.raw, s.low, s.high, s.standard, s.band, s.band_set, s.omitted, s.doubts
  FROM score s JOIN assessment a USING (district_code, assessment_id)
  JOIN minor m ON m.district_code = a.district_code AND m.minor_id = a.minor_id
 ORDER BY a.assessment_id;
