-- $1 batch, $2 name, $3 partner, $4 made on, $5 referrals, $6 state, $7 purpose, $8 keep until, $9 recipients' keys, $10
-- asked by.
INSERT INTO export_batch (batch_id, name, partner_id, made_on, referrals, state, purpose, keep_until, recipients,
                          asked_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);
