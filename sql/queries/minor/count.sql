-- All minors, and those that the practice campaign did not make.
SELECT count(*) AS all_minors, count(*) FILTER (WHERE NOT synthetic) AS real_minors FROM minor;
