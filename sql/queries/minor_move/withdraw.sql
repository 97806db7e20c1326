-- $1 district, $2 minor, $3 audit event: whether an offer stood.
SELECT minor_move_withdraw($1, $2, $3) AS stood;
