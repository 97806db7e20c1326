-- $1 kind, $2 digest of the file; its newest batch, staged to the end or not.
SELECT batch_id, kind, file_name, rows, accepted, rejected, risk_sheets, same_rows, changed_rows, doubtful_rows, as_of,
       staged_to_end_at IS NOT NULL AS staged, committed_at IS NOT NULL AS committed FROM import_batch
 WHERE kind = $1 AND digest = $2 ORDER BY staged_at DESC, batch_id DESC LIMIT 1;
