-- The reporter sees whether a scale could be scored, never what it came to.
GRANT SELECT (status) ON score TO xj_report;
-- And that a file waits for its review, not what is in it.
GRANT SELECT (batch_id, kind, rows, accepted, rejected, risk_sheets, staged_at, committed_at)
   ON import_batch TO xj_report;
