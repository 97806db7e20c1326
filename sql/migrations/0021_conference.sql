-- A conference is visible to its members alone: each row carries their logins, and the policy compares
-- them with the session's own. Members without a login take part by name.
CREATE TABLE conference (
    district_code text NOT NULL,
    conference_id uuid NOT NULL,
    code          text NOT NULL,
    title         text NOT NULL,
    held_on       date NOT NULL,
    quorum        smallint NOT NULL,
    closed_on     date,
    members       name[] NOT NULL,
    opened_at     timestamptz NOT NULL DEFAULT now(),
    opened_by     name NOT NULL DEFAULT session_user,
    CONSTRAINT conference_pkey PRIMARY KEY (district_code, conference_id),
    CONSTRAINT conference_code_once UNIQUE (district_code, code),
    CONSTRAINT conference_code_form CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$'),
    CONSTRAINT conference_title CHECK (length(btrim(title)) BETWEEN 1 AND 200),
    CONSTRAINT conference_quorum CHECK (quorum BETWEEN 1 AND 50)
);
CREATE TABLE conference_member (
    district_code text NOT NULL,
    conference_id uuid NOT NULL,
    member_id     uuid NOT NULL,
    agency        text NOT NULL,
    person        text NOT NULL,
    worker_code   text,
    is_present    boolean NOT NULL DEFAULT false,
    members       name[] NOT NULL,
    CONSTRAINT conference_member_pkey PRIMARY KEY (district_code, conference_id, member_id),
    CONSTRAINT conference_member_agency CHECK (agency IN (
        'police', 'procuratorate', 'court', 'justice', 'education', 'health', 'youth-league',
        'womens-federation', 'civil-affairs', 'other')),
    CONSTRAINT conference_member_person CHECK (length(btrim(person)) BETWEEN 1 AND 80)
);
-- Appended, never edited: a later entry of a kind is the one that counts.
CREATE TABLE conference_entry (
    district_code text NOT NULL,
    conference_id uuid NOT NULL,
    entry_id      uuid NOT NULL,
    place         integer NOT NULL,
    kind          text NOT NULL,
    minor_id      uuid,
    agency        text,
    words         text NOT NULL,
    members       name[] NOT NULL,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    recorded_by   name NOT NULL DEFAULT session_user,
    CONSTRAINT conference_entry_pkey PRIMARY KEY (district_code, conference_id, entry_id),
    CONSTRAINT conference_entry_place_once UNIQUE (district_code, conference_id, place),
    CONSTRAINT conference_entry_kind CHECK (kind IN (
        'matter', 'position', 'decision', 'dissent', 'child-view', 'child-not-asked',
        'guardian-not-heard')),
    CONSTRAINT conference_entry_matter CHECK (kind <> 'matter' OR minor_id IS NOT NULL),
    CONSTRAINT conference_entry_agency CHECK ((kind IN ('position', 'dissent')) = (agency IS NOT NULL)),
    CONSTRAINT conference_entry_words CHECK (length(btrim(words)) BETWEEN 1 AND 2000)
);
CREATE TABLE conference_action (
    district_code text NOT NULL,
    conference_id uuid NOT NULL,
    action_id     uuid NOT NULL,
    minor_id      uuid,
    what          text NOT NULL,
    owner         text NOT NULL,
    due_on        date NOT NULL,
    done_on       date,
    done_by       name,
    members       name[] NOT NULL,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    recorded_by   name NOT NULL DEFAULT session_user,
    CONSTRAINT conference_action_pkey PRIMARY KEY (district_code, conference_id, action_id),
    CONSTRAINT conference_action_words CHECK (
        length(btrim(what)) BETWEEN 1 AND 500 AND length(btrim(owner)) BETWEEN 1 AND 80),
    CONSTRAINT conference_action_done CHECK ((done_on IS NULL) = (done_by IS NULL))
);

DO $$
DECLARE
    target text;
BEGIN
    FOREACH target IN ARRAY ARRAY['conference', 'conference_member', 'conference_entry', 'conference_action'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', target);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', target);
        EXECUTE format('CREATE POLICY owner ON %I TO xinlu_owner USING (true)', target);
        EXECUTE format('CREATE POLICY members ON %I TO xg_worker USING (session_user = ANY (members))', target);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE (members) ON %I TO xg_worker', target);
    END LOOP;
END
$$;
GRANT UPDATE (closed_on) ON conference TO xg_worker;
GRANT UPDATE (is_present) ON conference_member TO xg_worker;
GRANT UPDATE (done_on, done_by) ON conference_action TO xg_worker;
CREATE POLICY report ON conference TO xj_report USING (true);
GRANT SELECT (district_code, conference_id, held_on, closed_on) ON conference TO xj_report;
