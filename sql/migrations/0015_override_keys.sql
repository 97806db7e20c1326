ALTER TABLE triage_override ADD CONSTRAINT triage_override_minor_fkey
    FOREIGN KEY (district_code, minor_id) REFERENCES minor;
