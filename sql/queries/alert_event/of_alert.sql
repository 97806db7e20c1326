-- $1 district, $2 alert; from its beginning.
SELECT kind, rung, owner, at FROM alert_event WHERE district_code = $1 AND alert_id = $2 ORDER BY at, event_id;
