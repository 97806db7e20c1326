-- $1 district, $2 id, $3 who is absorbed, $4 who stays, $5 reason, $6 ID number sealed anew or NULL, $7 day, $8 audit
-- event: how many rows changed hands.
SELECT minor_merge_do($1, $2, $3, $4, $5, $6, $7, $8) AS moved;
