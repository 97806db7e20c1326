-- The night: its ledger, its decisions, and for each child where it stands.

CREATE TABLE triage_run (
    run_id            uuid NOT NULL,
    as_of             timestamptz NOT NULL,
    policy_version_id integer NOT NULL,
    started_at        timestamptz NOT NULL DEFAULT now(),
    finished_at       timestamptz,
    CONSTRAINT triage_run_pkey PRIMARY KEY (run_id),
    CONSTRAINT triage_run_policy_fkey
        FOREIGN KEY (policy_version_id) REFERENCES policy_version,
    CONSTRAINT triage_run_times CHECK (finished_at IS NULL OR finished_at >= started_at)
);
CREATE UNIQUE INDEX triage_run_one_open ON triage_run ((true)) WHERE finished_at IS NULL;

-- A chunk is one transaction with its decisions, episodes and this row. `last_minor` is how far
-- the district has come: the next chunk begins behind it.
CREATE TABLE triage_chunk (
    district_code text NOT NULL,
    run_id        uuid NOT NULL,
    chunk         integer NOT NULL,
    last_minor    uuid NOT NULL,
    examined      integer NOT NULL,
    summary       jsonb NOT NULL,
    finished_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT triage_chunk_pkey PRIMARY KEY (district_code, run_id, chunk),
    CONSTRAINT triage_chunk_examined CHECK (examined > 0)
);

CREATE TABLE decision (
    district_code     text NOT NULL,
    decision_id       uuid NOT NULL,
    minor_id          uuid NOT NULL,
    run_id            uuid NOT NULL,
    as_of             timestamptz NOT NULL,
    decided_on        date NOT NULL,
    policy_version_id integer NOT NULL,
    disposition       text NOT NULL,
    track             text NOT NULL,
    urgency           text NOT NULL,
    found_track       text NOT NULL,
    found_urgency     text NOT NULL,
    battery           text,
    verdicts          text NOT NULL,
    asks              jsonb NOT NULL,
    inputs            uuid[] NOT NULL,
    recorded_at       timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT decision_pkey PRIMARY KEY (district_code, decision_id),
    CONSTRAINT decision_once_a_run UNIQUE (district_code, run_id, minor_id),
    CONSTRAINT decision_disposition CHECK (disposition IN ('decided', 'undetermined')),
    CONSTRAINT decision_track CHECK (
        track IN ('universal', 'emotional-support', 'counseling', 'crisis')
        AND found_track IN ('universal', 'emotional-support', 'counseling', 'crisis')),
    CONSTRAINT decision_urgency CHECK (
        urgency IN ('routine', 'urgent', 'asap', 'stat')
        AND found_urgency IN ('routine', 'urgent', 'asap', 'stat')),
    CONSTRAINT decision_verdicts CHECK (verdicts ~ '^[TFUNS]+$')
);
CREATE INDEX decision_of_minor ON decision (district_code, minor_id, as_of);

-- Where a child stands: every write about it sets `changed`; a clock that runs out does as much.
CREATE TABLE triage_state (
    district_code     text NOT NULL,
    minor_id          uuid NOT NULL,
    changed           boolean NOT NULL DEFAULT true,
    next_clock        timestamptz,
    decision_id       uuid,
    policy_version_id integer,
    CONSTRAINT triage_state_pkey PRIMARY KEY (district_code, minor_id)
) WITH (fillfactor = 80);
CREATE INDEX triage_state_changed ON triage_state (district_code, minor_id) WHERE changed;
CREATE INDEX triage_state_clock ON triage_state (district_code, next_clock)
    WHERE next_clock IS NOT NULL;

-- What was asked and since when; an answer, a reason why not, or a person ends it.
CREATE TABLE ask (
    district_code text NOT NULL,
    ask_id        uuid NOT NULL,
    minor_id      uuid NOT NULL,
    rule          text NOT NULL,
    kind          text NOT NULL,
    what          text NOT NULL,
    urgency       text NOT NULL,
    opened_on     date NOT NULL,
    deadline      date NOT NULL,
    closed_on     date,
    CONSTRAINT ask_pkey PRIMARY KEY (district_code, ask_id),
    CONSTRAINT ask_kind CHECK (kind IN ('form', 'informant', 'items', 'talk', 'repeat')),
    CONSTRAINT ask_urgency CHECK (urgency IN ('routine', 'urgent', 'asap', 'stat')),
    CONSTRAINT ask_dates CHECK (deadline >= opened_on AND closed_on >= opened_on)
);
CREATE UNIQUE INDEX ask_open_once ON ask (district_code, minor_id, rule, what)
    WHERE closed_on IS NULL;
