-- $1 batch, $2 the second person; one row, or none if it waits for nobody.
UPDATE export_batch SET state = 'prepared', approved_at = now(), approved_by = $2
 WHERE batch_id = $1 AND state = 'held' RETURNING batch_id;
