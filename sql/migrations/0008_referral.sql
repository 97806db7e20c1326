-- One state machine; every move is a row of history, and a move that the table of moves does not
-- know is refused by the database.

CREATE TABLE referral_move (
    from_status text NOT NULL,
    to_status   text NOT NULL,
    CONSTRAINT referral_move_pkey PRIMARY KEY (from_status, to_status)
);
INSERT INTO referral_move (from_status, to_status) VALUES
    ('draft', 'ready'), ('draft', 'revoked'),
    ('ready', 'sent'), ('ready', 'revoked'), ('ready', 'failed'),
    ('sent', 'acknowledged'), ('sent', 'accepted'), ('sent', 'refused'), ('sent', 'started'),
    ('sent', 'completed'), ('sent', 'revoked'), ('sent', 'expired'), ('sent', 'failed'),
    ('acknowledged', 'accepted'), ('acknowledged', 'refused'), ('acknowledged', 'started'),
    ('acknowledged', 'completed'), ('acknowledged', 'revoked'), ('acknowledged', 'expired'),
    ('accepted', 'started'), ('accepted', 'completed'), ('accepted', 'revoked'),
    ('accepted', 'refused'),
    ('started', 'completed'), ('started', 'revoked'),
    ('failed', 'ready'), ('failed', 'revoked');

CREATE TABLE export_batch (
    batch_id    uuid NOT NULL,
    name        text NOT NULL,
    partner_id  uuid NOT NULL,
    made_on     date NOT NULL,
    referrals   integer NOT NULL,
    sealed      text NOT NULL,
    path        text NOT NULL,
    sha256      bytea NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    recorded_by name NOT NULL DEFAULT session_user,
    CONSTRAINT export_batch_pkey PRIMARY KEY (batch_id),
    CONSTRAINT export_batch_name_once UNIQUE (name),
    CONSTRAINT export_batch_sealed CHECK (sealed IN ('age', 'zip', 'unsealed')),
    CONSTRAINT export_batch_referrals CHECK (referrals BETWEEN 1 AND 200),
    CONSTRAINT export_batch_sha256 CHECK (octet_length(sha256) = 32),
    CONSTRAINT export_batch_partner_fkey FOREIGN KEY (partner_id) REFERENCES partner
);

CREATE TABLE referral (
    district_code text NOT NULL,
    referral_id   uuid NOT NULL,
    code          text NOT NULL,
    case_number   text NOT NULL,
    minor_id      uuid NOT NULL,
    episode_id    uuid NOT NULL,
    partner_id    uuid NOT NULL,
    service       text NOT NULL,
    track         text NOT NULL,
    urgency       text NOT NULL,
    status        text NOT NULL,
    drafted_on    date NOT NULL,
    deadline      date NOT NULL,
    batch_id      uuid,
    CONSTRAINT referral_pkey PRIMARY KEY (district_code, referral_id),
    CONSTRAINT referral_code_once UNIQUE (district_code, code),
    CONSTRAINT referral_one_an_episode UNIQUE (district_code, episode_id, partner_id),
    CONSTRAINT referral_track CHECK (track IN ('emotional-support', 'counseling', 'crisis')),
    CONSTRAINT referral_urgency CHECK (urgency IN ('routine', 'urgent', 'asap', 'stat')),
    CONSTRAINT referral_status CHECK (status IN (
        'draft', 'ready', 'sent', 'acknowledged', 'accepted', 'refused', 'started', 'completed',
        'revoked', 'expired', 'failed')),
    CONSTRAINT referral_sent_in_a_batch CHECK (
        batch_id IS NOT NULL OR status IN ('draft', 'ready', 'revoked', 'failed')),
    CONSTRAINT referral_deadline CHECK (deadline >= drafted_on)
);
CREATE INDEX referral_of_minor ON referral (district_code, minor_id);
CREATE INDEX referral_waiting ON referral (district_code, partner_id)
    WHERE status IN ('draft', 'ready');

CREATE TABLE referral_event (
    district_code text NOT NULL,
    event_id      uuid NOT NULL,
    referral_id   uuid NOT NULL,
    from_status   text,
    to_status     text NOT NULL,
    on_date       date NOT NULL,
    reason        text NOT NULL DEFAULT '',
    message_id    text,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    recorded_by   name NOT NULL DEFAULT session_user,
    CONSTRAINT referral_event_pkey PRIMARY KEY (district_code, event_id),
    CONSTRAINT referral_event_message_once UNIQUE (district_code, message_id),
    CONSTRAINT referral_event_first CHECK (from_status IS NOT NULL OR to_status = 'draft')
);
CREATE INDEX referral_event_of_referral ON referral_event (district_code, referral_id);
