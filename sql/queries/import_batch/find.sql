-- $1 batch.
SELECT batch_id, kind, file_name, rows, accepted, rejected, risk_sheets, same_rows, changed_rows, doubtful_rows, as_of,
       staged_to_end_at IS NOT NULL AS staged, committed_at IS NOT NULL AS committed
  FROM import_batch WHERE batch_id = $1;
