-- Who is reached when. A duty row names a person, a deputy and a number that always answers, for a
-- region and hours of the week; the region's level is the rung of the ladder that silence climbs.
-- Reference tables: nothing here is about a minor.

ALTER TABLE worker ADD COLUMN roles text[] NOT NULL DEFAULT '{}',
    ADD CONSTRAINT worker_roles CHECK (roles <@ ARRAY['protection', 'case-manager']);

CREATE TABLE duty (
    duty_id     uuid NOT NULL,
    region_code text NOT NULL,
    weekdays    smallint[] NOT NULL,
    from_minute smallint NOT NULL,
    to_minute   smallint NOT NULL,
    valid_from  date NOT NULL,
    valid_to    date,
    person      text NOT NULL,
    deputy      text,
    telephone   text NOT NULL,
    set_at      timestamptz NOT NULL DEFAULT now(),
    set_by      name NOT NULL DEFAULT session_user,
    ended_at    timestamptz,
    CONSTRAINT duty_pkey PRIMARY KEY (duty_id),
    CONSTRAINT duty_region_fkey FOREIGN KEY (region_code) REFERENCES region,
    CONSTRAINT duty_person_fkey FOREIGN KEY (person) REFERENCES worker,
    CONSTRAINT duty_deputy_fkey FOREIGN KEY (deputy) REFERENCES worker,
    CONSTRAINT duty_two_people CHECK (deputy <> person),
    -- ISO 8601: Monday is 1.
    CONSTRAINT duty_weekdays CHECK (
        cardinality(weekdays) > 0 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::smallint[]),
    -- To at or before from: over midnight, into the next day.
    CONSTRAINT duty_minutes CHECK (
        from_minute BETWEEN 0 AND 1439 AND to_minute BETWEEN 0 AND 1440),
    CONSTRAINT duty_valid CHECK (valid_to >= valid_from),
    CONSTRAINT duty_telephone CHECK (telephone ~ '^[0-9+() -]{3,30}$')
);
CREATE INDEX duty_of_region ON duty (region_code) WHERE ended_at IS NULL;

-- Who is away; the deputy stands in.
CREATE TABLE duty_absence (
    worker_code text NOT NULL,
    from_day    date NOT NULL,
    to_day      date NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    recorded_by name NOT NULL DEFAULT session_user,
    CONSTRAINT duty_absence_pkey PRIMARY KEY (worker_code, from_day),
    CONSTRAINT duty_absence_worker_fkey FOREIGN KEY (worker_code) REFERENCES worker,
    CONSTRAINT duty_absence_days CHECK (to_day >= from_day)
);

-- Town and village workers know who they are, and no table about a minor.
GRANT USAGE ON SCHEMA xinlu TO xg_field;
GRANT SELECT ON setting, region, worker, worker_region, schema_migration TO xg_field;

GRANT SELECT, INSERT ON duty, duty_absence TO xg_worker;
GRANT UPDATE (ended_at) ON duty TO xg_worker;
GRANT SELECT ON duty, duty_absence TO xj_triage, xj_report, xj_alert;

-- An alert stands on a rung with an owner, and climbs when nobody answers.
ALTER TABLE alert
    ADD COLUMN concern_id      uuid,
    ADD COLUMN rung            text NOT NULL DEFAULT 'worker',
    -- NULL: at the top, or closed.
    ADD COLUMN climbs_at       timestamptz,
    ADD COLUMN notified_at     timestamptz,
    ADD COLUMN notify_attempts smallint NOT NULL DEFAULT 0,
    -- Who answered at one rung has not answered for the next.
    ADD COLUMN acknowledged_rung text,
    -- Which protocol was read, and its version.
    ADD COLUMN protocol        text,
    DROP CONSTRAINT alert_items,
    ADD CONSTRAINT alert_items CHECK (cardinality(items) > 0 OR concern_id IS NOT NULL),
    ADD CONSTRAINT alert_one_a_concern UNIQUE (district_code, concern_id),
    ADD CONSTRAINT alert_rung CHECK (rung IN ('worker', 'supervisor', 'district', 'city'));
UPDATE alert SET climbs_at = now() WHERE resolved_at IS NULL;
CREATE INDEX alert_climbing ON alert (district_code, climbs_at) WHERE resolved_at IS NULL;
CREATE INDEX alert_unsaid ON alert (district_code, alert_id)
    WHERE resolved_at IS NULL AND notified_at IS NULL;

CREATE TABLE alert_event (
    district_code text NOT NULL,
    event_id      uuid NOT NULL,
    alert_id      uuid NOT NULL,
    kind          text NOT NULL,
    rung          text NOT NULL,
    owner         text NOT NULL,
    at            timestamptz NOT NULL DEFAULT now(),
    recorded_by   name NOT NULL DEFAULT session_user,
    CONSTRAINT alert_event_pkey PRIMARY KEY (district_code, event_id),
    CONSTRAINT alert_event_kind CHECK (kind IN (
        'raised', 'climbed', 'notified', 'notify-failed', 'acknowledged', 'not-reached',
        'resolved')),
    CONSTRAINT alert_event_rung CHECK (rung IN ('worker', 'supervisor', 'district', 'city'))
);
CREATE INDEX alert_event_of_alert ON alert_event (district_code, alert_id, at);

SELECT protect('alert_event', '{alert,report}');
CREATE POLICY alert ON alert TO xj_alert USING (true);
CREATE POLICY alert ON minor TO xj_alert USING (true);
CREATE POLICY alert ON audit_event TO xj_alert USING (true);
GRANT SELECT, INSERT ON alert_event TO xg_worker, xj_alert;
GRANT SELECT ON alert_event TO xj_report;
GRANT UPDATE (owner, rung, climbs_at, notified_at, notify_attempts, acknowledged_rung, protocol, child_here)
   ON alert TO xg_worker;

-- The ladder's own login: it calls people, and knows no answer and no name.
GRANT USAGE ON SCHEMA xinlu TO xj_alert;
GRANT SELECT ON setting, region, worker, worker_region, schema_migration TO xj_alert;
GRANT SELECT (district_code, minor_id, region_code) ON minor TO xj_alert;
GRANT SELECT (district_code, alert_id, minor_id, urgency, raised_at, deadline, owner, rung,
              climbs_at, notified_at, notify_attempts, acknowledged_at, acknowledged_rung,
              resolved_at)
   ON alert TO xj_alert;
GRANT UPDATE (owner, rung, climbs_at, notified_at, notify_attempts) ON alert TO xj_alert;
GRANT INSERT ON audit_event TO xj_alert;
GRANT EXECUTE ON FUNCTION audit_seal(text) TO xj_alert;
GRANT SELECT (assessment_id, rung, owner, climbs_at, notified_at, notify_attempts) ON alert TO xj_report;

-- When each timed job last came to its end: one that never starts must not be silent.
CREATE TABLE heartbeat (
    job text NOT NULL,
    at  timestamptz NOT NULL,
    CONSTRAINT heartbeat_pkey PRIMARY KEY (job)
);
GRANT SELECT, INSERT, UPDATE ON heartbeat TO xj_alert;
GRANT SELECT ON heartbeat TO xg_worker, xj_report, xj_triage;
