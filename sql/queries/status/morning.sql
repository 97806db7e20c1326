-- $1 the moment, $2 the day: what waits for the operator; one row.
SELECT (SELECT count(*) FROM ask WHERE closed_on IS NULL AND deadline < $2) AS asks_overdue,
       (SELECT count(*) FROM ask WHERE closed_on IS NULL AND kind = 'talk' AND deadline = $2) AS talks_today,
       (SELECT count(*) FROM episode WHERE status = 'proposed') AS talks_waiting,
       (SELECT count(*) FROM referral WHERE status IN ('sent', 'acknowledged') AND due_at <= $1) AS referrals_silent,
       (SELECT count(*) FROM referral WHERE status = 'ready') AS referrals_ready,
       (SELECT count(*) FROM export_batch WHERE state = 'held') AS exports_held,
       -- Staged to its end, with something new in it.
       (SELECT count(*) FROM import_batch
         WHERE committed_at IS NULL AND staged_to_end_at IS NOT NULL AND accepted + changed_rows + doubtful_rows > same_rows) AS imports_staged,
       (SELECT min(staged_at) FROM import_batch
         WHERE committed_at IS NULL AND staged_to_end_at IS NOT NULL AND accepted + changed_rows + doubtful_rows > same_rows) AS staged_since,
       (SELECT at FROM heartbeat WHERE job = 'backup') AS last_backup,
       (SELECT at FROM heartbeat WHERE job = 'alert-escalate') AS last_climb;
