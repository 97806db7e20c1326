-- $1 districts, $2 minors, $3 days, side by side; the sheets of each child that stand on its day.
SELECT a.minor_id, a.assessment_id, v.code, a.informant, a.filled_on, a.answers,
       a.superseded_by IS NOT NULL AS superseded
  FROM unnest($1::text[], $2::uuid[], $3::date[]) AS w (district_code, minor_id, filled_on)
  JOIN assessment a USING (district_code, minor_id, filled_on)
  JOIN instrument_version v USING (instrument_version_id);
