-- $1 offer, $2 audit event: all that is sealed about the child, to be sealed anew.
SELECT place, row_id, sealed FROM minor_move_sealed($1, $2);
