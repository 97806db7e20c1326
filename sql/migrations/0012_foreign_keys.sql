-- Foreign keys only inside a district or to what every district shares, and after their tables:
-- so the very same schema can be distributed.

ALTER TABLE minor ADD CONSTRAINT minor_region_fkey
    FOREIGN KEY (region_code) REFERENCES region;
ALTER TABLE identity.person ADD CONSTRAINT person_minor_fkey
    FOREIGN KEY (district_code, minor_id) REFERENCES minor;
ALTER TABLE consent ADD CONSTRAINT consent_minor_fkey
    FOREIGN KEY (district_code, minor_id) REFERENCES minor;
ALTER TABLE assessment
    ADD CONSTRAINT assessment_minor_fkey
        FOREIGN KEY (district_code, minor_id) REFERENCES minor,
    ADD CONSTRAINT assessment_version_fkey
        FOREIGN KEY (instrument_version_id) REFERENCES instrument_version;
ALTER TABLE score
    ADD CONSTRAINT score_assessment_fkey
        FOREIGN KEY (district_code, assessment_id) REFERENCES assessment,
    ADD CONSTRAINT score_version_fkey
        FOREIGN KEY (instrument_version_id) REFERENCES instrument_version;
ALTER TABLE critical_item
    ADD CONSTRAINT critical_item_assessment_fkey
        FOREIGN KEY (district_code, assessment_id) REFERENCES assessment,
    ADD CONSTRAINT critical_item_alert_fkey
        FOREIGN KEY (district_code, alert_id) REFERENCES alert;
ALTER TABLE wish ADD CONSTRAINT wish_minor_fkey
    FOREIGN KEY (district_code, minor_id) REFERENCES minor;
ALTER TABLE alert ADD CONSTRAINT alert_minor_fkey
    FOREIGN KEY (district_code, minor_id) REFERENCES minor;
ALTER TABLE safety_talk
    ADD CONSTRAINT safety_talk_minor_fkey
        FOREIGN KEY (district_code, minor_id) REFERENCES minor,
    ADD CONSTRAINT safety_talk_alert_fkey
        FOREIGN KEY (district_code, alert_id) REFERENCES alert;
ALTER TABLE decision
    ADD CONSTRAINT decision_minor_fkey
        FOREIGN KEY (district_code, minor_id) REFERENCES minor,
    ADD CONSTRAINT decision_policy_fkey
        FOREIGN KEY (policy_version_id) REFERENCES policy_version;
ALTER TABLE triage_state ADD CONSTRAINT triage_state_minor_fkey
    FOREIGN KEY (district_code, minor_id) REFERENCES minor;
ALTER TABLE ask ADD CONSTRAINT ask_minor_fkey
    FOREIGN KEY (district_code, minor_id) REFERENCES minor;
ALTER TABLE episode ADD CONSTRAINT episode_minor_fkey
    FOREIGN KEY (district_code, minor_id) REFERENCES minor;
ALTER TABLE episode_event ADD CONSTRAINT episode_event_episode_fkey
    FOREIGN KEY (district_code, episode_id) REFERENCES episode;
ALTER TABLE confirmation
    ADD CONSTRAINT confirmation_minor_fkey
        FOREIGN KEY (district_code, minor_id) REFERENCES minor,
    ADD CONSTRAINT confirmation_episode_fkey
        FOREIGN KEY (district_code, episode_id) REFERENCES episode;
ALTER TABLE referral
    ADD CONSTRAINT referral_minor_fkey
        FOREIGN KEY (district_code, minor_id) REFERENCES minor,
    ADD CONSTRAINT referral_episode_fkey
        FOREIGN KEY (district_code, episode_id) REFERENCES episode,
    ADD CONSTRAINT referral_partner_fkey FOREIGN KEY (partner_id) REFERENCES partner,
    ADD CONSTRAINT referral_batch_fkey FOREIGN KEY (batch_id) REFERENCES export_batch;
ALTER TABLE referral_event
    ADD CONSTRAINT referral_event_referral_fkey
        FOREIGN KEY (district_code, referral_id) REFERENCES referral,
    ADD CONSTRAINT referral_event_move_fkey
        FOREIGN KEY (from_status, to_status) REFERENCES referral_move;
