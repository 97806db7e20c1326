-- $1 district, $2 id, $3 who is absorbed, $4 who stays, $5 reason, $6 ID number, $7 telephone, $8 address, each sealed
-- anew or NULL, $9 day, $10 audit event: how many rows changed hands.
SELECT minor_merge_do($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) AS moved;
