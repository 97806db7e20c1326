-- $1 batch, $2 outcomes; the blocks that wait for one of these choices.
SELECT district_code, row_number, outcome FROM import_row WHERE batch_id = $1 AND outcome = ANY ($2)
 ORDER BY row_number, district_code;
