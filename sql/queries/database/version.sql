-- The newest migration applied here.
SELECT coalesce(max(number), 0)::int4 AS number FROM schema_migration;
