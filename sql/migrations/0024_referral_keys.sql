-- Foreign keys inside a district, after their tables.
ALTER TABLE referral_message
    ADD CONSTRAINT referral_message_referral_fkey FOREIGN KEY (district_code, referral_id) REFERENCES referral;
ALTER TABLE referral_content
    ADD CONSTRAINT referral_content_referral_fkey FOREIGN KEY (district_code, referral_id) REFERENCES referral,
    ADD CONSTRAINT referral_content_batch_fkey FOREIGN KEY (batch_id) REFERENCES export_batch;
