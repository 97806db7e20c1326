-- $1 batch: what its package said of each child.
SELECT c.district_code, c.referral_id, c.content_sealed
  FROM referral_content c JOIN referral r USING (district_code, referral_id)
 WHERE c.batch_id = $1 ORDER BY r.code;
