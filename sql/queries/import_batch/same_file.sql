-- $1 kind, $2 digest of the file, $3 rows accepted, $4 rows rejected; its batch, if it was staged before with the
-- same outcome. With children registered since, the same file is another batch.
SELECT batch_id, committed_at IS NOT NULL AS committed FROM import_batch
 WHERE kind = $1 AND digest = $2 AND accepted = $3 AND rejected = $4
 ORDER BY staged_at DESC LIMIT 1;
