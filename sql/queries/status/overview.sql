-- $1 the moment.
SELECT (SELECT count(*) FROM minor) AS minors,
       (SELECT count(*) FROM assessment) AS assessments,
       (SELECT count(*) FROM alert WHERE resolved_at IS NULL) AS alerts_open,
       (SELECT count(*) FROM alert WHERE resolved_at IS NULL AND deadline <= $1) AS alerts_overdue,
       (SELECT count(*) FROM triage_state WHERE changed) AS waiting_for_night;
