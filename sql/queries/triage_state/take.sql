-- $1 district, $2 minors. Taken before anything about them is read: what is written meanwhile
-- waits for this transaction and then says `changed` again.
SELECT minor_id, decision_id FROM triage_state
 WHERE district_code = $1 AND minor_id = ANY($2) ORDER BY minor_id FOR UPDATE;
