-- Foreign keys inside a district, after their tables.
ALTER TABLE minor_hardship ADD CONSTRAINT minor_hardship_minor_fkey
    FOREIGN KEY (district_code, minor_id) REFERENCES minor;
ALTER TABLE identity.paper ADD CONSTRAINT paper_minor_fkey
    FOREIGN KEY (district_code, minor_id) REFERENCES minor;
ALTER TABLE identity.person_change ADD CONSTRAINT person_change_minor_fkey
    FOREIGN KEY (district_code, minor_id) REFERENCES minor;
ALTER TABLE minor_distinct ADD CONSTRAINT minor_distinct_minor_fkey
    FOREIGN KEY (district_code, minor_id) REFERENCES minor;
