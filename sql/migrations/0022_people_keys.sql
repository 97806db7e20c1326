ALTER TABLE alert_event ADD CONSTRAINT alert_event_alert_fkey
    FOREIGN KEY (district_code, alert_id) REFERENCES alert;
ALTER TABLE alert ADD CONSTRAINT alert_concern_fkey
    FOREIGN KEY (district_code, concern_id) REFERENCES concern;
ALTER TABLE team_member
    ADD CONSTRAINT team_member_minor_fkey FOREIGN KEY (district_code, minor_id) REFERENCES minor,
    ADD CONSTRAINT team_member_worker_fkey FOREIGN KEY (worker_code) REFERENCES worker;
ALTER TABLE sibling
    ADD CONSTRAINT sibling_minor_fkey FOREIGN KEY (district_code, minor_id) REFERENCES minor,
    ADD CONSTRAINT sibling_sibling_fkey FOREIGN KEY (district_code, sibling_id) REFERENCES minor;
ALTER TABLE guardian ADD CONSTRAINT guardian_minor_fkey
    FOREIGN KEY (district_code, minor_id) REFERENCES minor;
ALTER TABLE guardian_mark ADD CONSTRAINT guardian_mark_guardian_fkey
    FOREIGN KEY (district_code, guardian_id) REFERENCES guardian;
ALTER TABLE consent ADD CONSTRAINT consent_guardian_fkey
    FOREIGN KEY (district_code, guardian_id) REFERENCES guardian;
ALTER TABLE told ADD CONSTRAINT told_minor_fkey
    FOREIGN KEY (district_code, minor_id) REFERENCES minor;
ALTER TABLE contact
    ADD CONSTRAINT contact_minor_fkey FOREIGN KEY (district_code, minor_id) REFERENCES minor,
    ADD CONSTRAINT contact_episode_fkey FOREIGN KEY (district_code, episode_id) REFERENCES episode;
ALTER TABLE care_plan ADD CONSTRAINT care_plan_episode_fkey
    FOREIGN KEY (district_code, episode_id) REFERENCES episode;
ALTER TABLE goal_mark ADD CONSTRAINT goal_mark_episode_fkey
    FOREIGN KEY (district_code, episode_id) REFERENCES episode;
ALTER TABLE care_action ADD CONSTRAINT care_action_episode_fkey
    FOREIGN KEY (district_code, episode_id) REFERENCES episode;
ALTER TABLE aid ADD CONSTRAINT aid_minor_fkey
    FOREIGN KEY (district_code, minor_id) REFERENCES minor;
ALTER TABLE activity_minor
    ADD CONSTRAINT activity_minor_activity_fkey
        FOREIGN KEY (district_code, activity_id) REFERENCES activity,
    ADD CONSTRAINT activity_minor_episode_fkey
        FOREIGN KEY (district_code, episode_id) REFERENCES episode;
ALTER TABLE form_not_done ADD CONSTRAINT form_not_done_minor_fkey
    FOREIGN KEY (district_code, minor_id) REFERENCES minor;
ALTER TABLE campaign_minor
    ADD CONSTRAINT campaign_minor_minor_fkey FOREIGN KEY (district_code, minor_id) REFERENCES minor,
    ADD CONSTRAINT campaign_minor_campaign_fkey FOREIGN KEY (campaign_id) REFERENCES campaign;
ALTER TABLE harm_suspect ADD CONSTRAINT harm_suspect_report_fkey
    FOREIGN KEY (district_code, harm_report_id) REFERENCES harm_report;
ALTER TABLE conference_member ADD CONSTRAINT conference_member_conference_fkey
    FOREIGN KEY (district_code, conference_id) REFERENCES conference;
ALTER TABLE conference_entry
    ADD CONSTRAINT conference_entry_conference_fkey
        FOREIGN KEY (district_code, conference_id) REFERENCES conference,
    ADD CONSTRAINT conference_entry_minor_fkey
        FOREIGN KEY (district_code, minor_id) REFERENCES minor;
ALTER TABLE conference_action ADD CONSTRAINT conference_action_conference_fkey
    FOREIGN KEY (district_code, conference_id) REFERENCES conference;
