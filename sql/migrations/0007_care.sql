-- Episodes of care. The row says where it stands; the events, never edited, say how it came there.

CREATE TABLE episode (
    district_code  text NOT NULL,
    episode_id     uuid NOT NULL,
    minor_id       uuid NOT NULL,
    track          text NOT NULL,
    urgency        text NOT NULL,
    status         text NOT NULL,
    opened_on      date NOT NULL,
    decision_id    uuid NOT NULL,
    proposed_track text,
    closed_on      date,
    outcome        text,
    CONSTRAINT episode_pkey PRIMARY KEY (district_code, episode_id),
    CONSTRAINT episode_track CHECK (track IN ('emotional-support', 'counseling', 'crisis')),
    CONSTRAINT episode_urgency CHECK (urgency IN ('routine', 'urgent', 'asap', 'stat')),
    CONSTRAINT episode_status CHECK (
        status IN ('proposed', 'confirmed', 'declined', 'closed')),
    CONSTRAINT episode_proposed_track CHECK (
        proposed_track IN ('universal', 'emotional-support', 'counseling')),
    CONSTRAINT episode_closed CHECK ((status = 'closed') = (closed_on IS NOT NULL)),
    CONSTRAINT episode_outcome CHECK ((outcome IS NOT NULL) = (closed_on IS NOT NULL)
        AND outcome IN ('goal-met', 'improved', 'unchanged', 'worse', 'stepped-up',
            'stepped-down', 'stopped-by-minor', 'stopped-by-family', 'lost', 'moved', 'aged-out',
            'not-confirmed', 'died'))
);
CREATE UNIQUE INDEX episode_one_open ON episode (district_code, minor_id)
    WHERE closed_on IS NULL;

CREATE TABLE episode_event (
    district_code text NOT NULL,
    event_id      uuid NOT NULL,
    episode_id    uuid NOT NULL,
    kind          text NOT NULL,
    track         text,
    urgency       text,
    decision_id   uuid,
    on_date       date NOT NULL,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    recorded_by   name NOT NULL DEFAULT session_user,
    CONSTRAINT episode_event_pkey PRIMARY KEY (district_code, event_id),
    CONSTRAINT episode_event_kind CHECK (kind IN (
        'opened', 'raised', 'lowering-proposed', 'confirmed', 'not-confirmed', 'other-need',
        'not-reached', 'declined', 'closed'))
);
CREATE INDEX episode_event_of_episode ON episode_event (district_code, episode_id);

-- Who talked with the child, and what was found: no child is referred by a score.
CREATE TABLE confirmation (
    district_code   text NOT NULL,
    confirmation_id uuid NOT NULL,
    minor_id        uuid NOT NULL,
    episode_id      uuid NOT NULL,
    result          text NOT NULL,
    held_by         text NOT NULL,
    held_on         date NOT NULL,
    wants           text NOT NULL DEFAULT '',
    refuses         text NOT NULL DEFAULT '',
    may_know        text NOT NULL DEFAULT '',
    recorded_at     timestamptz NOT NULL DEFAULT now(),
    recorded_by     name NOT NULL DEFAULT session_user,
    CONSTRAINT confirmation_pkey PRIMARY KEY (district_code, confirmation_id),
    CONSTRAINT confirmation_result CHECK (
        result IN ('confirmed', 'not-confirmed', 'other-need', 'not-reached', 'declined')),
    CONSTRAINT confirmation_held_by CHECK (length(btrim(held_by)) BETWEEN 1 AND 80),
    CONSTRAINT confirmation_words CHECK (
        length(wants) <= 500 AND length(refuses) <= 500 AND length(may_know) <= 500)
);
CREATE INDEX confirmation_of_minor ON confirmation (district_code, minor_id);
CREATE INDEX confirmation_of_episode ON confirmation (district_code, episode_id);
