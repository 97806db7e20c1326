-- A person's decision beside the system's: with reason, author and expiry, never overwritten.

CREATE TABLE triage_override (
    district_code text NOT NULL,
    override_id   uuid NOT NULL,
    minor_id      uuid NOT NULL,
    track         text NOT NULL,
    urgency       text NOT NULL,
    is_lowering   boolean NOT NULL,
    reason        text NOT NULL,
    author        text NOT NULL,
    given_on      date NOT NULL,
    expires_on    date NOT NULL,
    given_at      timestamptz NOT NULL DEFAULT now(),
    recorded_by   name NOT NULL DEFAULT session_user,
    ended_on      date,
    end_kind      text,
    ended_by      text,
    CONSTRAINT triage_override_pkey PRIMARY KEY (district_code, override_id),
    CONSTRAINT triage_override_track CHECK (
        track IN ('universal', 'emotional-support', 'counseling', 'crisis')),
    CONSTRAINT triage_override_urgency CHECK (urgency IN ('routine', 'urgent', 'asap', 'stat')),
    CONSTRAINT triage_override_reason CHECK (length(btrim(reason)) BETWEEN 3 AND 500),
    CONSTRAINT triage_override_author CHECK (length(btrim(author)) BETWEEN 1 AND 80),
    CONSTRAINT triage_override_expiry CHECK (
        expires_on >= given_on AND expires_on <= given_on + 366),
    CONSTRAINT triage_override_end CHECK (
        (ended_on IS NULL) = (end_kind IS NULL) AND ended_on >= given_on
        AND end_kind IN ('expired', 'risk-answer', 'person', 'replaced'))
);
-- One in force at a time; where one ended is history.
CREATE UNIQUE INDEX triage_override_one_open ON triage_override (district_code, minor_id)
    WHERE ended_on IS NULL;
CREATE INDEX triage_override_of_minor ON triage_override (district_code, minor_id, given_at);

ALTER TABLE episode_event DROP CONSTRAINT episode_event_kind;
ALTER TABLE episode_event ADD CONSTRAINT episode_event_kind CHECK (kind IN (
    'opened', 'raised', 'lowering-proposed', 'confirmed', 'not-confirmed', 'other-need',
    'not-reached', 'declined', 'closed', 'overridden'));

SELECT protect('triage_override', '{triage,report}');

GRANT SELECT, INSERT ON triage_override TO xg_worker;
GRANT UPDATE (ended_on, end_kind, ended_by) ON triage_override TO xg_worker, xj_triage;
-- The night reads what is in force, not the words for it.
GRANT SELECT (district_code, override_id, minor_id, track, urgency, is_lowering, given_on,
              expires_on, given_at, ended_on, end_kind) ON triage_override TO xj_triage, xj_report;
GRANT INSERT ON episode TO xg_worker;
GRANT UPDATE (track, urgency) ON episode TO xg_worker;
