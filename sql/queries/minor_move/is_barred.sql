-- $1 district, $2 minor: whether this login may not act about the child.
SELECT is_barred($1, $2) AS barred;
