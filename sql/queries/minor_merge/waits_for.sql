-- $1 district, $2 and $3 minors: what only one of them may have.
SELECT kind FROM minor_merge_waits_for($1, $2, $3);
