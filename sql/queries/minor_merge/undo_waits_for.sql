-- $1 merge: the later merge that is undone first, or that the child moved since.
SELECT kind, what FROM minor_merge_undo_waits_for($1);
