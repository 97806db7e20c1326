-- $1 batch id; its partner and day.
SELECT b.batch_id, b.name, b.made_on, b.sealed, p.code AS partner
  FROM export_batch b JOIN partner p USING (partner_id) WHERE b.batch_id = $1;
