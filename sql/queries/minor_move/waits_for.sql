-- $1 district, $2 minor: what must be settled before the child can change hands.
SELECT kind, what FROM minor_move_waits_for($1, $2);
