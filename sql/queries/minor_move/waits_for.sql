-- $1 district, $2 minor: what must be settled before the child can change hands; `held`: not for this login to know.
SELECT kind, what FROM minor_move_waits_for($1, $2);
