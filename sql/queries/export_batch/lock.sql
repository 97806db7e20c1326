-- One export at a time; the session's end lets go, however it comes.
SELECT pg_try_advisory_lock(7810211003) AS taken;
