-- Foreign keys inside a district, after their tables.
ALTER TABLE minor_move ADD CONSTRAINT minor_move_minor_fkey
    FOREIGN KEY (district_code, minor_id) REFERENCES minor;
ALTER TABLE minor_merge
    ADD CONSTRAINT minor_merge_from_fkey FOREIGN KEY (district_code, from_minor) REFERENCES minor,
    ADD CONSTRAINT minor_merge_into_fkey FOREIGN KEY (district_code, into_minor) REFERENCES minor;
ALTER TABLE minor_merge_row ADD CONSTRAINT minor_merge_row_merge_fkey
    FOREIGN KEY (district_code, merge_id) REFERENCES minor_merge;
-- Who is suspected goes with the child; the report stays in the district where it was made.
ALTER TABLE harm_suspect DROP CONSTRAINT harm_suspect_report_fkey;
