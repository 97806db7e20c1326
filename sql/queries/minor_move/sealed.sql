-- $1 offer, $2 audit event: all that is sealed about the child, to be sealed anew, and the state it is in.
SELECT place, row_id, sealed, state FROM minor_move_sealed($1, $2);
