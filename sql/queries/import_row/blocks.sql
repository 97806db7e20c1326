-- $1 batch, $2 outcomes; the blocks that wait for one of these choices, and how many bytes each holds.
SELECT district_code, row_number, outcome, octet_length(sealed) AS size FROM import_row
 WHERE batch_id = $1 AND outcome = ANY ($2) ORDER BY outcome, row_number, district_code;
