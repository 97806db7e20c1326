-- $1 alert ids; those that stand: what the risk questions of a form raised before all of it was typed.
SELECT alert_id, items, resolved_at IS NOT NULL AS resolved FROM alert WHERE alert_id = ANY ($1);
