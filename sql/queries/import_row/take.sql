-- $1 district, $2 batch, $3 row number: a block leaves with its transaction; none if somebody took it.
DELETE FROM import_row WHERE district_code = $1 AND batch_id = $2 AND row_number = $3 RETURNING sealed;
