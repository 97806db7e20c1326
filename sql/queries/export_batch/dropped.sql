-- $1 batch of which nothing may leave any more.
UPDATE export_batch SET state = 'dropped' WHERE batch_id = $1 AND state <> 'written' RETURNING batch_id;
