-- Foreign keys inside a district, after their tables.
ALTER TABLE amendment
    ADD CONSTRAINT amendment_assessment_fkey FOREIGN KEY (district_code, assessment_id) REFERENCES assessment,
    ADD CONSTRAINT amendment_amends_fkey FOREIGN KEY (district_code, amends) REFERENCES assessment;
ALTER TABLE second_entry
    ADD CONSTRAINT second_entry_assessment_fkey
        FOREIGN KEY (district_code, assessment_id) REFERENCES assessment,
    ADD CONSTRAINT second_entry_minor_fkey FOREIGN KEY (district_code, minor_id) REFERENCES minor,
    ADD CONSTRAINT second_entry_alert_fkey FOREIGN KEY (district_code, alert_id) REFERENCES alert;
