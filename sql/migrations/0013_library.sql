-- What a site adds to the published measures: permissions, licensed wording, own references.
-- They say nothing about a single child, so they are reference tables.

CREATE TABLE instrument_permission (
    code        text NOT NULL,
    reference   text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    recorded_by name NOT NULL DEFAULT session_user,
    CONSTRAINT instrument_permission_pkey PRIMARY KEY (code, reference),
    CONSTRAINT instrument_permission_reference CHECK (
        length(btrim(reference)) BETWEEN 3 AND 200)
);

CREATE TABLE instrument_wording (
    code        text NOT NULL,
    version     text NOT NULL,
    language    text NOT NULL,
    item        smallint NOT NULL,
    option_code smallint NOT NULL,
    wording     text NOT NULL,
    imported_at timestamptz NOT NULL DEFAULT now(),
    imported_by name NOT NULL DEFAULT session_user,
    CONSTRAINT instrument_wording_pkey PRIMARY KEY (code, version, language, item, option_code),
    CONSTRAINT instrument_wording_item CHECK (item BETWEEN 1 AND 400),
    -- -1: the question itself.
    CONSTRAINT instrument_wording_option CHECK (option_code BETWEEN -1 AND 9),
    CONSTRAINT instrument_wording_length CHECK (length(wording) BETWEEN 1 AND 2000)
);

-- Frozen when it is built: no night recalculates it. Two people approve it.
CREATE TABLE own_reference (
    reference_id  uuid NOT NULL,
    code          text NOT NULL,
    version       text NOT NULL,
    scale         text NOT NULL,
    informant     text NOT NULL,
    stage         text NOT NULL,
    filled_from   date NOT NULL,
    filled_to     date NOT NULL,
    places        integer NOT NULL,
    raw           integer[] NOT NULL,
    sheets        integer[] NOT NULL,
    alpha         double precision,
    digest        bytea NOT NULL,
    built_at      timestamptz NOT NULL DEFAULT now(),
    built_by      name NOT NULL DEFAULT session_user,
    CONSTRAINT own_reference_pkey PRIMARY KEY (reference_id),
    CONSTRAINT own_reference_once UNIQUE (digest),
    CONSTRAINT own_reference_stage CHECK (
        stage IN ('primary', 'junior-secondary', 'senior-secondary')),
    CONSTRAINT own_reference_dates CHECK (filled_from <= filled_to),
    CONSTRAINT own_reference_counts CHECK (
        cardinality(raw) = cardinality(sheets) AND cardinality(raw) > 0),
    CONSTRAINT own_reference_places CHECK (places > 0)
);

CREATE TABLE own_reference_approval (
    reference_id uuid NOT NULL,
    approver     name NOT NULL DEFAULT session_user,
    approved_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT own_reference_approval_pkey PRIMARY KEY (reference_id, approver),
    CONSTRAINT own_reference_approval_reference_fkey
        FOREIGN KEY (reference_id) REFERENCES own_reference
);

GRANT SELECT, INSERT ON instrument_permission, instrument_wording, own_reference,
      own_reference_approval TO xg_worker;
GRANT DELETE ON instrument_wording TO xg_worker;
GRANT SELECT ON own_reference, own_reference_approval TO xj_triage, xj_export, xj_report;
-- The reporter counts doubtful sheets by worker and place; still no answer and no score.
GRANT SELECT (entered_by) ON assessment TO xj_report;
GRANT SELECT (district_code, assessment_id, doubts, omitted) ON score TO xj_report;
