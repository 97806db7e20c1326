-- $1 a number of the file.
SELECT pg_advisory_unlock(78102114, $1) AS released;
