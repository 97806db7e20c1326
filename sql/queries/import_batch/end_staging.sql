-- $1 batch, $2 rows, $3 accepted, $4 rejected, $5 risk sheets, $6 same, $7 changed, $8 doubtful: from now on it counts.
UPDATE import_batch
   SET rows = $2, accepted = $3, rejected = $4, risk_sheets = $5, same_rows = $6, changed_rows = $7, doubtful_rows = $8,
       staged_to_end_at = now()
 WHERE batch_id = $1;
