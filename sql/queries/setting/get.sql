-- $1 key; one row, or none.
SELECT value FROM setting WHERE key = $1;
