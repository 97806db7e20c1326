-- $1 district, $2 alert, $3 its sheet or null, $4 items, $5 urgency, $6 deadline, $7 when it climbs; one row, or none if
-- it is closed. More of the same sheet: its clock may get shorter, never longer; a graver answer is called anew.
UPDATE alert SET assessment_id = coalesce(assessment_id, $3), items = $4,
       urgency = CASE WHEN $5 = 'stat' THEN 'stat' ELSE urgency END,
       deadline = least(deadline, $6),
       climbs_at = CASE WHEN rung = 'city' THEN NULL
                        WHEN $5 = 'stat' AND urgency <> 'stat' THEN least(climbs_at, $7) ELSE climbs_at END,
       notified_at = CASE WHEN $5 = 'stat' AND urgency <> 'stat' THEN NULL ELSE notified_at END,
       acknowledged_rung = CASE WHEN $5 = 'stat' AND urgency <> 'stat' THEN NULL ELSE acknowledged_rung END
 WHERE district_code = $1 AND alert_id = $2 AND resolved_at IS NULL
RETURNING alert_id;
