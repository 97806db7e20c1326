-- $1 district, $2 minors; what workers and partners are called who may not hear of one of these children.
SELECT unnest(ARRAY[w.worker_code, w.display]) AS name FROM worker w
 WHERE is_suspected($1, $2, 'worker', w.worker_code)
UNION
SELECT unnest(ARRAY[p.code, p.name]) FROM partner p WHERE is_suspected($1, $2, 'partner', p.code);
