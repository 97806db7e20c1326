-- $1 district, $2 id, $3 minor, $4 region there, $5 reason, $6 day, $7 audit event.
SELECT minor_move_offer($1, $2, $3, $4, $5, $6, $7);
