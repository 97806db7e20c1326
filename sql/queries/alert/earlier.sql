-- $1 districts, $2 alert ids, side by side; those that stand, looked up one by one: what the risk questions of a form
-- raised before all of it was typed.
SELECT a.alert_id, a.minor_id, a.items, a.urgency, a.resolved FROM unnest($1::text[], $2::uuid[]) AS w (district_code, alert_id)
 CROSS JOIN LATERAL (
    SELECT s.alert_id, s.minor_id, s.items, s.urgency, s.resolved_at IS NOT NULL AS resolved FROM alert s
     WHERE s.district_code = w.district_code AND s.alert_id = w.alert_id OFFSET 0) AS a;
