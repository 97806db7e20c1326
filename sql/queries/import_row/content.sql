-- $1 district, $2 batch, $3 row number: what a block holds, which stays where it is.
SELECT sealed FROM import_row WHERE district_code = $1 AND batch_id = $2 AND row_number = $3;
