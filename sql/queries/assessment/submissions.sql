-- $1 districts, $2 submission ids, side by side; what is stored under them.
SELECT a.submission_id, a.assessment_id FROM unnest($1::text[], $2::text[]) AS w (district_code, submission_id)
  JOIN assessment a USING (district_code, submission_id);
