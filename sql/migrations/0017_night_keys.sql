ALTER TABLE concern ADD CONSTRAINT concern_minor_fkey
    FOREIGN KEY (district_code, minor_id) REFERENCES minor;
ALTER TABLE harm_report ADD CONSTRAINT harm_report_minor_fkey
    FOREIGN KEY (district_code, minor_id) REFERENCES minor;
ALTER TABLE triage_chunk ADD CONSTRAINT triage_chunk_run_fkey
    FOREIGN KEY (run_id) REFERENCES triage_run;
