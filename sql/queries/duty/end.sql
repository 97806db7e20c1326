-- $1 id; one row, or none if it had ended.
UPDATE duty SET ended_at = now() WHERE duty_id = $1 AND ended_at IS NULL RETURNING duty_id;
