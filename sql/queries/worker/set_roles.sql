-- $1 code, $2 roles; one row, or none if no active worker has the code.
UPDATE worker SET roles = $2 WHERE worker_code = $1 AND disabled_at IS NULL RETURNING worker_code;
