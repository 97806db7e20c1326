-- $1 batch, $2 by how much more of it is accepted, $3 changed rows and $4 doubtful rows more or fewer that wait.
UPDATE import_batch
   SET committed_at = coalesce(committed_at, now()), accepted = accepted + $2, rejected = rejected - $2,
       changed_rows = changed_rows + $3, doubtful_rows = doubtful_rows + $4
 WHERE batch_id = $1;
