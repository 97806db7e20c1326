-- $1 run: its chunks stand in the ledger.
UPDATE triage_run SET planned_at = now() WHERE run_id = $1 AND planned_at IS NULL;
