-- $1 district, $2 and $3 minors: what only one of them may have, and of which row; `held`: not for this login.
SELECT kind, what FROM minor_merge_waits_for($1, $2, $3);
