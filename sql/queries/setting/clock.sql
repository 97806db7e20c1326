-- The database's now: time is never the client's.
SELECT now() AS at;
