-- $1 job; one row, or none if it never ran.
SELECT at FROM heartbeat WHERE job = $1;
