-- $1 batch.
SELECT batch_id, kind, file_name, rows, accepted, rejected, risk_sheets, committed_at IS NOT NULL AS committed
  FROM import_batch WHERE batch_id = $1;
