-- $1 code, $2 display name, $3 level, $4 region codes, $5 SCRAM verifier or NULL; the role's name.
SELECT xinlu.worker_add($1, $2, $3, $4, $5)::text AS role_name;
