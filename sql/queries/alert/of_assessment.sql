-- $1 districts, $2 assessment ids, side by side; the alerts of these sheets, looked up one by one.
SELECT a.assessment_id, a.alert_id FROM unnest($1::text[], $2::uuid[]) AS w (district_code, assessment_id)
 CROSS JOIN LATERAL (
    SELECT s.assessment_id, s.alert_id FROM alert s
     WHERE s.district_code = w.district_code AND s.assessment_id = w.assessment_id OFFSET 0) AS a;
