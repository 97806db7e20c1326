-- $1 district, $2 minors, $3 worker's code; whether she may not hear of one of these children.
SELECT is_suspected($1, $2, 'worker', $3) AS is_barred;
