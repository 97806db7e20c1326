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
-- No worker: one who is named in a report must not learn of it here.
GRANT SELECT (district_code, harm_report_id, minor_id, opened_on, closed_on)
   ON harm_report TO xj_triage;

-- A person ends an ask too: its answer is in, or there is a reason why not.
ALTER TABLE ask
    ADD COLUMN settled_at     timestamptz,
    ADD COLUMN settled_by     text,
    ADD COLUMN settled_reason text,
    ADD CONSTRAINT ask_settled CHECK (
        (settled_at IS NULL) = (settled_by IS NULL) AND (settled_at IS NULL) = (settled_reason IS NULL)
        AND (settled_at IS NULL OR closed_on IS NOT NULL)),
    ADD CONSTRAINT ask_settled_by CHECK (length(btrim(settled_by)) BETWEEN 1 AND 80),
    ADD CONSTRAINT ask_settled_reason CHECK (length(btrim(settled_reason)) BETWEEN 3 AND 500);
CREATE INDEX ask_settled_of_minor ON ask (district_code, minor_id) WHERE settled_at IS NOT NULL;
GRANT UPDATE (closed_on, settled_at, settled_by, settled_reason) ON ask TO xg_worker;

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
    -- The default of finished_at stays: a program of the schema before writes finished chunks.
    ALTER COLUMN finished_at DROP NOT NULL,
    DROP CONSTRAINT triage_chunk_examined,
    ADD CONSTRAINT triage_chunk_examined CHECK (examined >= 0),
    ADD CONSTRAINT triage_chunk_finished CHECK (
        (finished_at IS NULL) = (summary IS NULL) AND (finished_at IS NULL) = (examined IS NULL)),
    ADD CONSTRAINT triage_chunk_range CHECK (finished_at IS NOT NULL OR first_minor IS NOT NULL);
CREATE INDEX triage_chunk_waiting ON triage_chunk (district_code, run_id, chunk)
    WHERE finished_at IS NULL;

CREATE INDEX triage_chunk_of_run ON triage_chunk (run_id);
-- A new policy is found by an index as a change and a clock are.
CREATE INDEX triage_state_policy ON triage_state (district_code, policy_version_id, minor_id);
CREATE INDEX minor_birth_date ON minor (district_code, birth_date);

GRANT UPDATE (planned_at, failed_at, failure) ON triage_run TO xj_triage;
GRANT UPDATE (examined, summary, finished_at) ON triage_chunk TO xj_triage;

-- The morning's list names those who turned 14 while only a guardian had said yes.
CREATE POLICY triage ON consent TO xj_triage USING (true);
GRANT SELECT (district_code, minor_id, purpose, basis, given_on, withdrawn_on)
   ON consent TO xj_triage;

-- What the morning's list and its counts both read.
CREATE VIEW turned_14 WITH (security_invoker = true) AS
SELECT m.district_code, m.minor_id, m.code, m.region_code,
       (m.birth_date + interval '14 years')::date AS turned_on,
       (m.birth_date + interval '18 years')::date AS turned_18_on
  FROM minor m
 WHERE EXISTS (
       SELECT FROM consent c
        WHERE c.district_code = m.district_code AND c.minor_id = m.minor_id
          AND c.basis = 'guardian' AND c.withdrawn_on IS NULL
          AND NOT EXISTS (
              SELECT FROM consent own
               WHERE own.district_code = c.district_code AND own.minor_id = c.minor_id
                 AND own.purpose = c.purpose AND own.basis IN ('minor', 'guardian-and-minor')
                 AND own.withdrawn_on IS NULL
                 AND own.given_on >= (m.birth_date + interval '14 years')::date));

-- Sent and silent, or refused and not yet offered elsewhere while the episode goes on.
CREATE VIEW unanswered_referral WITH (security_invoker = true) AS
SELECT r.* FROM referral r
 WHERE r.status IN ('sent', 'acknowledged')
    OR r.status = 'refused'
       AND EXISTS (SELECT FROM episode e
                    WHERE e.district_code = r.district_code AND e.episode_id = r.episode_id
                      AND e.closed_on IS NULL)
       AND NOT EXISTS (SELECT FROM referral later
                        WHERE later.district_code = r.district_code AND later.episode_id = r.episode_id
                          AND later.referral_id <> r.referral_id
                          AND later.status NOT IN ('refused', 'revoked', 'expired', 'failed'));

GRANT SELECT ON turned_14, unanswered_referral TO xg_worker, xj_triage;
