-- $1 offer, $2 code here, $3 places, $4 rows, $5 sealed anew, hexadecimal, in the order of the places, $6 the state that
-- was sealed anew, $7 day, $8 three audit events: the code of the row here that has the child's ID number, or NULL.
SELECT minor_move_accept($1, $2, $3, $4, array(SELECT decode(u.hex, 'hex') FROM unnest($5::text[]) WITH ORDINALITY
       AS u (hex, place) ORDER BY u.place), $6, $7, $8) AS twin;
