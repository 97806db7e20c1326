-- $1 district, $2 referral, $3 batch, $4 sealed contents.
INSERT INTO referral_content (district_code, referral_id, batch_id, content_sealed)
VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING;
