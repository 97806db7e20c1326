-- $1 districts, $2 minors, $3 days, side by side; the sheets of each child that stand on its day.
-- Looked up one by one (OFFSET keeps the planner to it): of a table that grew since it was last measured
-- it would read the whole to find some thousands.
SELECT a.minor_id, a.assessment_id, v.code, a.informant, a.filled_on, a.answers, a.superseded
  FROM unnest($1::text[], $2::uuid[], $3::date[]) AS w (district_code, minor_id, filled_on)
 CROSS JOIN LATERAL (
    SELECT s.minor_id, s.assessment_id, s.instrument_version_id, s.informant, s.filled_on, s.answers,
           s.superseded_by IS NOT NULL AS superseded
      FROM assessment s
     WHERE s.district_code = w.district_code AND s.minor_id = w.minor_id AND s.filled_on = w.filled_on
    OFFSET 0) AS a
  JOIN instrument_version v USING (instrument_version_id);
