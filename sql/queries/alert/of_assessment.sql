-- $1 districts, $2 assessment ids, side by side.
SELECT a.assessment_id, a.alert_id FROM unnest($1::text[], $2::uuid[]) AS w (district_code, assessment_id)
  JOIN alert a USING (district_code, assessment_id);
