-- $1 batch; the second person's code, or NULL if it waits for nobody or for another.
SELECT export_approve($1) AS approved_by;
