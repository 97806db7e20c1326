-- $1 merge, $2 audit event: how many rows went back; NULL: there is no such merge, or it was undone.
SELECT minor_merge_undo($1, $2) AS moved;
