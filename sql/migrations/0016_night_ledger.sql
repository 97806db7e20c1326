-- Worries without a form and reports of suspected harm: what the night reads of them. The chunks of
-- a night are laid out when it opens, so that several workers can share them.

-- One line from somebody who knows the child; it waits until a person settles it.
CREATE TABLE concern (
    district_code text NOT NULL,
    concern_id    uuid NOT NULL,
    minor_id      uuid NOT NULL,
    kind          text NOT NULL,
    said_by       text NOT NULL,
    seen_on       date NOT NULL,
    closed_on     date,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    recorded_by   name NOT NULL DEFAULT session_user,
    CONSTRAINT concern_pkey PRIMARY KEY (district_code, concern_id),
    CONSTRAINT concern_kind CHECK (kind IN (
        'withdrawn', 'crying', 'self-harm', 'absent', 'grief', 'violence', 'hunger', 'other')),
    CONSTRAINT concern_said_by CHECK (said_by IN ('worker', 'teacher', 'relative', 'minor', 'other')),
    CONSTRAINT concern_closed CHECK (closed_on IS NULL OR closed_on >= seen_on)
);
CREATE INDEX concern_of_minor ON concern (district_code, minor_id) WHERE closed_on IS NULL;

-- That a suspicion was reported, and whether it is settled; the facts and the reporter are known to
-- the roles named for them alone.
CREATE TABLE harm_report (
    district_code  text NOT NULL,
    harm_report_id uuid NOT NULL,
    minor_id       uuid NOT NULL,
    opened_on      date NOT NULL,
    closed_on      date,
    recorded_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT harm_report_pkey PRIMARY KEY (district_code, harm_report_id),
    CONSTRAINT harm_report_closed CHECK (closed_on IS NULL OR closed_on >= opened_on)
);
CREATE INDEX harm_report_of_minor ON harm_report (district_code, minor_id) WHERE closed_on IS NULL;

SELECT protect('concern', '{triage,report}');
SELECT protect('harm_report', '{triage}');
GRANT SELECT (district_code, concern_id, minor_id, kind, seen_on, closed_on)
   ON concern TO xg_worker, xj_triage, xj_report;
GRANT SELECT (district_code, harm_report_id, minor_id, opened_on, closed_on)
   ON harm_report TO xg_worker, xj_triage;

-- A run is planned once: its chunks stand in the ledger before the first child is decided. A chunk
-- is taken by locking its row; a worker that dies lets go of it.
ALTER TABLE triage_run
    ADD COLUMN planned_at timestamptz,
    ADD COLUMN failed_at  timestamptz,
    ADD COLUMN failure    text,
    ADD CONSTRAINT triage_run_failure CHECK ((failed_at IS NULL) = (failure IS NULL));
ALTER TABLE triage_chunk
    ADD COLUMN first_minor uuid,
    ALTER COLUMN examined DROP NOT NULL,
    ALTER COLUMN summary DROP NOT NULL,
    ALTER COLUMN finished_at DROP NOT NULL,
    ALTER COLUMN finished_at DROP DEFAULT,
    DROP CONSTRAINT triage_chunk_examined,
    ADD CONSTRAINT triage_chunk_examined CHECK (examined >= 0),
    ADD CONSTRAINT triage_chunk_finished CHECK (
        (finished_at IS NULL) = (summary IS NULL) AND (finished_at IS NULL) = (examined IS NULL)),
    ADD CONSTRAINT triage_chunk_range CHECK (finished_at IS NOT NULL OR first_minor IS NOT NULL);
CREATE INDEX triage_chunk_waiting ON triage_chunk (district_code, run_id, chunk)
    WHERE finished_at IS NULL;

GRANT UPDATE (planned_at, failed_at, failure) ON triage_run TO xj_triage;
GRANT UPDATE (examined, summary, finished_at) ON triage_chunk TO xj_triage;

-- The morning's list names those who turned 14 while only a guardian had said yes.
CREATE POLICY triage ON consent TO xj_triage USING (true);
GRANT SELECT (district_code, minor_id, purpose, basis, given_on, withdrawn_on)
   ON consent TO xj_triage;
