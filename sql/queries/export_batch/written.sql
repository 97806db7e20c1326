-- $1 batch, $2 path, $3 how sealed, $4 digest, $5 referrals; one row, or none if somebody wrote it before.
UPDATE export_batch SET state = 'written', path = $2, sealed = $3, sha256 = $4, referrals = $5, written_at = now()
 WHERE batch_id = $1 AND state <> 'written' RETURNING batch_id;
