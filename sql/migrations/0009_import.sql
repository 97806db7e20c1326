-- A file is staged and reviewed before anything of it is written; a risk answer does not wait.
-- Rows are sealed by the application: they may hold names and answers.

CREATE TABLE import_batch (
    batch_id     uuid NOT NULL,
    kind         text NOT NULL,
    file_name    text NOT NULL,
    digest       bytea NOT NULL,
    rows         integer NOT NULL,
    accepted     integer NOT NULL,
    rejected     integer NOT NULL,
    risk_sheets  integer NOT NULL,
    staged_at    timestamptz NOT NULL DEFAULT now(),
    staged_by    name NOT NULL DEFAULT session_user,
    committed_at timestamptz,
    CONSTRAINT import_batch_pkey PRIMARY KEY (batch_id),
    CONSTRAINT import_batch_kind CHECK (kind IN ('minor', 'assessment')),
    CONSTRAINT import_batch_digest CHECK (octet_length(digest) = 32),
    CONSTRAINT import_batch_counts CHECK (
        rows = accepted + rejected AND accepted >= 0 AND rejected >= 0 AND risk_sheets >= 0)
);

CREATE TABLE import_row (
    district_code text NOT NULL,
    batch_id      uuid NOT NULL,
    row_number    integer NOT NULL,
    sealed        bytea NOT NULL,
    CONSTRAINT import_row_pkey PRIMARY KEY (district_code, batch_id, row_number)
);
