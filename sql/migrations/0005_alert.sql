-- A risk answer calls a person. The alert is stored before anything else happens with the sheet,
-- also for a row that is refused for another reason: then it carries file, row and the code given.

CREATE TABLE alert (
    district_code text NOT NULL,
    alert_id      uuid NOT NULL,
    minor_id      uuid,
    minor_code    text NOT NULL,
    assessment_id uuid,
    batch_id      uuid,
    row_number    integer,
    instrument    text NOT NULL,
    items         smallint[] NOT NULL,
    urgency       text NOT NULL,
    filled_on     date,
    child_here    boolean,
    raised_at     timestamptz NOT NULL DEFAULT now(),
    raised_by     name NOT NULL DEFAULT session_user,
    deadline      timestamptz NOT NULL,
    owner         text NOT NULL,
    acknowledged_at timestamptz,
    acknowledged_by name,
    resolved_at   timestamptz,
    resolved_by   name,
    CONSTRAINT alert_pkey PRIMARY KEY (district_code, alert_id),
    CONSTRAINT alert_one_a_sheet UNIQUE (district_code, assessment_id),
    CONSTRAINT alert_one_a_row UNIQUE (district_code, batch_id, row_number),
    CONSTRAINT alert_items CHECK (cardinality(items) > 0),
    CONSTRAINT alert_urgency CHECK (urgency IN ('stat', 'asap', 'urgent', 'routine')),
    CONSTRAINT alert_known_by CHECK (minor_id IS NOT NULL OR batch_id IS NOT NULL),
    CONSTRAINT alert_deadline CHECK (deadline > raised_at)
);
CREATE INDEX alert_open ON alert (district_code, deadline) WHERE resolved_at IS NULL;
CREATE INDEX alert_of_minor ON alert (district_code, minor_id);

-- `not-reached` leaves the alert open; only a result of a talk closes it.
CREATE TABLE safety_talk (
    district_code text NOT NULL,
    talk_id       uuid NOT NULL,
    minor_id      uuid NOT NULL,
    alert_id      uuid,
    result        text NOT NULL,
    held_at       timestamptz NOT NULL,
    held_by       text NOT NULL,
    alone         boolean,
    told          text NOT NULL DEFAULT '',
    agreed        text NOT NULL DEFAULT '',
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    recorded_by   name NOT NULL DEFAULT session_user,
    CONSTRAINT safety_talk_pkey PRIMARY KEY (district_code, talk_id),
    CONSTRAINT safety_talk_result CHECK (
        result IN ('acute', 'risk', 'no-current-risk', 'not-reached')),
    CONSTRAINT safety_talk_held_by CHECK (length(btrim(held_by)) BETWEEN 1 AND 80),
    CONSTRAINT safety_talk_words CHECK (length(told) <= 500 AND length(agreed) <= 2000)
);
CREATE INDEX safety_talk_of_minor ON safety_talk (district_code, minor_id, held_at);
