-- $1 code; an active worker's login and name, or no row.
SELECT worker_code, role_name::text AS role_name, display FROM worker
 WHERE worker_code = $1 AND disabled_at IS NULL;
