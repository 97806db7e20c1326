-- A file of any length is staged in pieces, and nobody acts on half of it: a batch counts from `staged_to_end_at`
-- on. A row of import_row is a block of rows of one district that wait for the same choice, sealed as one.
-- What an older version staged and nobody committed has no end: the file is staged again.

ALTER TABLE import_batch
    ADD COLUMN staged_to_end_at timestamptz,
    ADD COLUMN mapping text NOT NULL DEFAULT 'xinlu',
    ADD COLUMN as_of date,
    ADD COLUMN same_rows integer NOT NULL DEFAULT 0,
    ADD COLUMN changed_rows integer NOT NULL DEFAULT 0,
    ADD COLUMN doubtful_rows integer NOT NULL DEFAULT 0,
    ADD CONSTRAINT import_batch_outcomes CHECK (
        same_rows >= 0 AND changed_rows >= 0 AND doubtful_rows >= 0 AND same_rows <= accepted
        AND changed_rows + doubtful_rows <= rejected);
UPDATE import_batch SET staged_to_end_at = committed_at WHERE committed_at IS NOT NULL;
DELETE FROM import_row;
CREATE INDEX import_batch_of_file ON import_batch (digest, kind);

ALTER TABLE import_row
    ADD COLUMN outcome text NOT NULL DEFAULT 'new',
    ADD CONSTRAINT import_row_outcome CHECK (outcome IN ('new', 'changed', 'doubtful'));

GRANT UPDATE (rows, accepted, rejected, risk_sheets, staged_to_end_at, same_rows, changed_rows, doubtful_rows)
   ON import_batch TO xg_worker;

-- The day that a child's facts are of: an older file never overwrites them. NULL: the day of registering.
ALTER TABLE minor ADD COLUMN facts_as_of date;
GRANT UPDATE (birth_date, facts_as_of) ON minor TO xg_worker;
GRANT UPDATE (name_sealed, name_hash, id_number_sealed, id_number_hash) ON identity.person TO xg_worker;

-- A list of children is compared by names and ID numbers in every district that its reader may see.
CREATE INDEX person_by_name_anywhere ON identity.person (name_hash);
CREATE INDEX person_by_id_number ON identity.person (id_number_hash) WHERE id_number_hash IS NOT NULL;
-- Whether a file waits for somebody, in the morning's status.
GRANT SELECT (staged_to_end_at, same_rows, changed_rows, doubtful_rows) ON import_batch TO xj_report;
