-- $1 districts, $2 ids, side by side; those that are stored.
SELECT a.assessment_id FROM unnest($1::text[], $2::uuid[]) AS w (district_code, assessment_id)
  JOIN assessment a USING (district_code, assessment_id);
