-- $1 batch.
SELECT b.batch_id, b.name, b.made_on, b.sealed, b.state, b.asked_by, b.approved_by, b.referrals, b.keep_until,
       b.purpose, b.path, p.code AS partner
  FROM export_batch b JOIN partner p USING (partner_id) WHERE b.batch_id = $1;
