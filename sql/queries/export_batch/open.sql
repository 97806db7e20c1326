-- Batches that were prepared and not written: cut short, or waiting for a second person.
SELECT b.batch_id, b.name, b.made_on, b.sealed, b.state, b.asked_by, b.approved_by, b.referrals, b.keep_until,
       b.purpose, b.path, p.code AS partner
  FROM export_batch b JOIN partner p USING (partner_id)
 WHERE b.state IN ('prepared', 'held') ORDER BY b.recorded_at, b.name;
