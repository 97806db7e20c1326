-- $1 batch; one row, or none if somebody did.
UPDATE import_batch SET committed_at = now() WHERE batch_id = $1 AND committed_at IS NULL
RETURNING batch_id;
