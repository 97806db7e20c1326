-- $1 batch.
SELECT district_code, row_number, sealed FROM import_row WHERE batch_id = $1 ORDER BY row_number;
