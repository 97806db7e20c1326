-- When a night last came to its end; one row, NULL if none did.
SELECT max(finished_at) AS finished_at FROM triage_run;
