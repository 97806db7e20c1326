-- A tenth of a second.
SELECT pg_sleep(0.1);
