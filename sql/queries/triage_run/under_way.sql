-- Whether a night holds its lock (triage_run/lock.sql) in this database now.
SELECT EXISTS (SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                WHERE d.datname = current_database() AND l.locktype = 'advisory' AND l.granted
                  AND l.classid = 1 AND l.objid = 3515243705 AND l.objsubid = 1) AS under_way;
