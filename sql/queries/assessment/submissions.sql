-- $1 districts, $2 submission ids, side by side; what is stored under them, looked up one by one.
SELECT a.submission_id, a.assessment_id
  FROM unnest($1::text[], $2::text[]) AS w (district_code, submission_id)
 CROSS JOIN LATERAL (
    SELECT s.submission_id, s.assessment_id FROM assessment s
     WHERE s.district_code = w.district_code AND s.submission_id = w.submission_id OFFSET 0) AS a;
