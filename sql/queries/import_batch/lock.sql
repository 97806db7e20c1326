-- $1 a number of the file: false where another command is reading the same one.
SELECT pg_try_advisory_lock(78102114, $1) AS taken;
