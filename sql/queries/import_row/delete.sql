-- $1 batch: once written, the staged copy is not kept.
DELETE FROM import_row WHERE batch_id = $1;
