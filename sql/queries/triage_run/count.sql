SELECT count(*)::int8 AS runs FROM triage_run;
