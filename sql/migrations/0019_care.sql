-- Care, not routing: who is responsible, what was planned, when somebody was there; grounds with
-- those who give them; worries, help and meetings without a form.

CREATE TABLE team_member (
    district_code text NOT NULL,
    member_id     uuid NOT NULL,
    minor_id      uuid NOT NULL,
    part          text NOT NULL,
    -- A worker of the house, or a helper known by name alone.
    worker_code   text,
    helper        text,
    role          text NOT NULL DEFAULT '',
    since         date NOT NULL,
    until         date,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    recorded_by   name NOT NULL DEFAULT session_user,
    CONSTRAINT team_member_pkey PRIMARY KEY (district_code, member_id),
    CONSTRAINT team_member_part CHECK (part IN ('village', 'town', 'helper', 'related')),
    CONSTRAINT team_member_known CHECK ((worker_code IS NULL) <> (helper IS NULL)),
    CONSTRAINT team_member_pair CHECK (part = 'helper' OR worker_code IS NOT NULL),
    CONSTRAINT team_member_words CHECK (length(helper) BETWEEN 1 AND 80 AND length(role) <= 80),
    CONSTRAINT team_member_dates CHECK (until >= since)
);
CREATE INDEX team_member_of_minor ON team_member (district_code, minor_id) WHERE until IS NULL;
CREATE INDEX team_member_of_worker ON team_member (worker_code) WHERE until IS NULL;
CREATE UNIQUE INDEX team_member_one_village ON team_member (district_code, minor_id)
    WHERE until IS NULL AND part = 'village';
CREATE UNIQUE INDEX team_member_one_town ON team_member (district_code, minor_id)
    WHERE until IS NULL AND part = 'town';

-- Both ways: each child has its row.
CREATE TABLE sibling (
    district_code text NOT NULL,
    minor_id      uuid NOT NULL,
    sibling_id    uuid NOT NULL,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    recorded_by   name NOT NULL DEFAULT session_user,
    CONSTRAINT sibling_pkey PRIMARY KEY (district_code, minor_id, sibling_id),
    CONSTRAINT sibling_another CHECK (minor_id <> sibling_id)
);

CREATE TABLE guardian (
    district_code    text NOT NULL,
    guardian_id      uuid NOT NULL,
    minor_id         uuid NOT NULL,
    kind             text NOT NULL,
    relation         text NOT NULL DEFAULT '',
    name_sealed      bytea NOT NULL,
    telephone_sealed bytea,
    since            date NOT NULL,
    until            date,
    recorded_at      timestamptz NOT NULL DEFAULT now(),
    recorded_by      name NOT NULL DEFAULT session_user,
    CONSTRAINT guardian_pkey PRIMARY KEY (district_code, guardian_id),
    CONSTRAINT guardian_kind CHECK (kind IN (
        'parent', 'relative', 'village-committee', 'civil-affairs', 'institution', 'other')),
    CONSTRAINT guardian_relation CHECK (length(relation) <= 80),
    CONSTRAINT guardian_dates CHECK (until >= since)
);
CREATE INDEX guardian_of_minor ON guardian (district_code, minor_id) WHERE until IS NULL;

CREATE TABLE guardian_mark (
    district_code text NOT NULL,
    mark_id       uuid NOT NULL,
    guardian_id   uuid NOT NULL,
    minor_id      uuid NOT NULL,
    mark          text NOT NULL,
    since         date NOT NULL,
    until         date,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    recorded_by   name NOT NULL DEFAULT session_user,
    CONSTRAINT guardian_mark_pkey PRIMARY KEY (district_code, mark_id),
    CONSTRAINT guardian_mark_code CHECK (
        mark IN ('unreachable', 'not-to-be-informed', 'suspended', 'revoked')),
    CONSTRAINT guardian_mark_dates CHECK (until >= since)
);
CREATE INDEX guardian_mark_of_minor ON guardian_mark (district_code, minor_id) WHERE until IS NULL;

-- A yes or a no, by whom, to what; the two exceptions name their article and facts.
ALTER TABLE consent
    ADD COLUMN answer      text NOT NULL DEFAULT 'yes',
    ADD COLUMN guardian_id uuid,
    ADD COLUMN partner_id  uuid,
    ADD COLUMN article     text,
    ADD COLUMN facts       text,
    -- Why nobody's consent was sought within the 72 hours after an exception.
    ADD COLUMN not_sought  text,
    ADD CONSTRAINT consent_answer CHECK (answer IN ('yes', 'no')),
    ADD CONSTRAINT consent_exception CHECK (
        (basis IN ('emergency', 'statutory')) = (article IS NOT NULL)
        AND (article IS NULL) = (facts IS NULL)
        AND length(article) <= 200 AND length(facts) <= 2000) NOT VALID,
    ADD CONSTRAINT consent_not_sought CHECK (
        not_sought IS NULL OR article IS NOT NULL AND length(not_sought) BETWEEN 3 AND 500),
    ADD CONSTRAINT consent_partner_fkey FOREIGN KEY (partner_id) REFERENCES partner;
CREATE INDEX consent_exception_open ON consent (district_code, minor_id) WHERE article IS NOT NULL;

CREATE TABLE told (
    district_code text NOT NULL,
    told_id       uuid NOT NULL,
    minor_id      uuid NOT NULL,
    whom          text NOT NULL,
    what          text NOT NULL,
    on_date       date NOT NULL,
    -- Whether the child knew before.
    minor_knew    boolean NOT NULL,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    recorded_by   name NOT NULL DEFAULT session_user,
    CONSTRAINT told_pkey PRIMARY KEY (district_code, told_id),
    CONSTRAINT told_words CHECK (
        length(btrim(whom)) BETWEEN 1 AND 80 AND length(btrim(what)) BETWEEN 1 AND 500)
);
CREATE INDEX told_of_minor ON told (district_code, minor_id, on_date);

-- Date, kind, by whom, held or missed; what was said stays in the room.
CREATE TABLE contact (
    district_code text NOT NULL,
    contact_id    uuid NOT NULL,
    minor_id      uuid NOT NULL,
    -- NULL: a visit to a child that no episode is open for.
    episode_id    uuid,
    kind          text NOT NULL,
    result        text NOT NULL,
    on_date       date NOT NULL,
    held_by       text NOT NULL,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    recorded_by   name NOT NULL DEFAULT session_user,
    CONSTRAINT contact_pkey PRIMARY KEY (district_code, contact_id),
    CONSTRAINT contact_kind CHECK (kind IN (
        'visit', 'talk', 'telephone', 'message', 'group', 'school', 'other')),
    CONSTRAINT contact_result CHECK (result IN ('held', 'missed')),
    CONSTRAINT contact_held_by CHECK (length(btrim(held_by)) BETWEEN 1 AND 80)
);
CREATE INDEX contact_of_minor ON contact (district_code, minor_id, on_date);
CREATE INDEX contact_of_episode ON contact (district_code, episode_id, on_date);

-- The newest plan of an episode is the one that counts; earlier ones stay.
CREATE TABLE care_plan (
    district_code text NOT NULL,
    plan_id       uuid NOT NULL,
    minor_id      uuid NOT NULL,
    episode_id    uuid NOT NULL,
    goal          text NOT NULL DEFAULT '',
    safety_plan   text NOT NULL DEFAULT '',
    made_on       date NOT NULL,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    recorded_by   name NOT NULL DEFAULT session_user,
    CONSTRAINT care_plan_pkey PRIMARY KEY (district_code, plan_id),
    CONSTRAINT care_plan_words CHECK (
        length(goal) <= 500 AND length(safety_plan) <= 2000 AND length(goal || safety_plan) > 0)
);
CREATE INDEX care_plan_of_episode ON care_plan (district_code, episode_id, recorded_at);

CREATE TABLE goal_mark (
    district_code text NOT NULL,
    mark_id       uuid NOT NULL,
    minor_id      uuid NOT NULL,
    episode_id    uuid NOT NULL,
    mark          smallint NOT NULL,
    on_date       date NOT NULL,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    recorded_by   name NOT NULL DEFAULT session_user,
    CONSTRAINT goal_mark_pkey PRIMARY KEY (district_code, mark_id),
    CONSTRAINT goal_mark_range CHECK (mark BETWEEN 0 AND 10)
);
CREATE INDEX goal_mark_of_episode ON goal_mark (district_code, episode_id, on_date);

CREATE TABLE care_action (
    district_code text NOT NULL,
    action_id     uuid NOT NULL,
    minor_id      uuid NOT NULL,
    episode_id    uuid NOT NULL,
    what          text NOT NULL,
    owner         text NOT NULL,
    due_on        date NOT NULL,
    done_on       date,
    done_by       name,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    recorded_by   name NOT NULL DEFAULT session_user,
    CONSTRAINT care_action_pkey PRIMARY KEY (district_code, action_id),
    CONSTRAINT care_action_words CHECK (
        length(btrim(what)) BETWEEN 1 AND 500 AND length(btrim(owner)) BETWEEN 1 AND 80),
    CONSTRAINT care_action_done CHECK ((done_on IS NULL) = (done_by IS NULL))
);
CREATE INDEX care_action_open ON care_action (district_code, due_on) WHERE done_on IS NULL;
CREATE INDEX care_action_of_episode ON care_action (district_code, episode_id);

-- How often a child of a category is visited; a reference table that the site sets.
CREATE TABLE visit_interval (
    hardship text NOT NULL,
    days     smallint NOT NULL,
    CONSTRAINT visit_interval_pkey PRIMARY KEY (hardship),
    CONSTRAINT visit_interval_days CHECK (days BETWEEN 1 AND 366)
);
INSERT INTO visit_interval (hardship, days) VALUES
    ('orphan', 30), ('unattended', 30), ('left-behind', 90);

CREATE TABLE aid (
    district_code text NOT NULL,
    aid_id        uuid NOT NULL,
    minor_id      uuid NOT NULL,
    kind          text NOT NULL,
    -- Hundredths of a yuan.
    amount_fen    bigint NOT NULL,
    on_date       date NOT NULL,
    given_by      text NOT NULL,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    recorded_by   name NOT NULL DEFAULT session_user,
    CONSTRAINT aid_pkey PRIMARY KEY (district_code, aid_id),
    CONSTRAINT aid_kind CHECK (
        kind IN ('living', 'schooling', 'medical', 'material', 'housing', 'other')),
    CONSTRAINT aid_amount CHECK (amount_fen > 0),
    CONSTRAINT aid_given_by CHECK (length(btrim(given_by)) BETWEEN 1 AND 80)
);
CREATE INDEX aid_of_minor ON aid (district_code, minor_id, on_date);

CREATE TABLE activity (
    district_code text NOT NULL,
    activity_id   uuid NOT NULL,
    kind          text NOT NULL,
    topic         text NOT NULL,
    region_code   text NOT NULL,
    on_date       date NOT NULL,
    heads         integer NOT NULL,
    held_by       text NOT NULL,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    recorded_by   name NOT NULL DEFAULT session_user,
    CONSTRAINT activity_pkey PRIMARY KEY (district_code, activity_id),
    CONSTRAINT activity_kind CHECK (kind IN ('lecture', 'group')),
    CONSTRAINT activity_topic CHECK (length(btrim(topic)) BETWEEN 1 AND 200),
    CONSTRAINT activity_heads CHECK (heads > 0),
    CONSTRAINT activity_in_district CHECK (substr(region_code, 1, 6) = district_code),
    CONSTRAINT activity_region_fkey FOREIGN KEY (region_code) REFERENCES region
);

-- Names only where a child is in care.
CREATE TABLE activity_minor (
    district_code text NOT NULL,
    activity_id   uuid NOT NULL,
    minor_id      uuid NOT NULL,
    episode_id    uuid NOT NULL,
    CONSTRAINT activity_minor_pkey PRIMARY KEY (district_code, activity_id, minor_id)
);

CREATE TABLE form_not_done (
    district_code text NOT NULL,
    not_done_id   uuid NOT NULL,
    minor_id      uuid NOT NULL,
    instrument    text NOT NULL,
    reason        text NOT NULL,
    on_date       date NOT NULL,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    recorded_by   name NOT NULL DEFAULT session_user,
    CONSTRAINT form_not_done_pkey PRIMARY KEY (district_code, not_done_id),
    CONSTRAINT form_not_done_reason CHECK (reason IN (
        'declined-minor', 'declined-guardian', 'absent', 'unable', 'not-offered'))
);
CREATE INDEX form_not_done_of_minor ON form_not_done (district_code, minor_id, on_date);

-- A campaign is about places; its list is about children.
CREATE TABLE campaign (
    campaign_id uuid NOT NULL,
    code        text NOT NULL,
    title       text NOT NULL,
    battery     text NOT NULL,
    basis       text NOT NULL,
    opens_on    date NOT NULL,
    closes_on   date NOT NULL,
    regions     text[] NOT NULL,
    hardships   text[] NOT NULL DEFAULT '{}',
    opened_at   timestamptz NOT NULL DEFAULT now(),
    opened_by   name NOT NULL DEFAULT session_user,
    closed_on   date,
    CONSTRAINT campaign_pkey PRIMARY KEY (campaign_id),
    CONSTRAINT campaign_code_once UNIQUE (code),
    CONSTRAINT campaign_code_form CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$'),
    CONSTRAINT campaign_title CHECK (length(btrim(title)) BETWEEN 1 AND 200),
    CONSTRAINT campaign_basis CHECK (
        basis IN ('guardian', 'minor', 'guardian-and-minor', 'public-duty')),
    CONSTRAINT campaign_dates CHECK (closes_on >= opens_on),
    CONSTRAINT campaign_regions CHECK (cardinality(regions) > 0)
);
CREATE TABLE campaign_minor (
    district_code text NOT NULL,
    campaign_id   uuid NOT NULL,
    minor_id      uuid NOT NULL,
    grade         smallint,
    CONSTRAINT campaign_minor_pkey PRIMARY KEY (district_code, campaign_id, minor_id),
    CONSTRAINT campaign_minor_grade CHECK (grade BETWEEN 1 AND 12)
);
CREATE INDEX campaign_minor_of_minor ON campaign_minor (district_code, minor_id);

ALTER TABLE concern
    ADD COLUMN closed_reason text,
    ADD COLUMN closed_by     text,
    -- Old closings have none; a new one says why.
    ADD CONSTRAINT concern_closed_reason CHECK (
        closed_reason IS NULL OR closed_on IS NOT NULL
        AND length(btrim(closed_reason)) BETWEEN 3 AND 500);

-- Why an episode ended, and who took over at 18.
ALTER TABLE episode_event ADD COLUMN words text NOT NULL DEFAULT '',
    ADD CONSTRAINT episode_event_words CHECK (length(words) <= 500);

-- As before, but a guardian's no is no yes.
CREATE OR REPLACE VIEW turned_14 WITH (security_invoker = true) AS
SELECT m.district_code, m.minor_id, m.code, m.region_code,
       (m.birth_date + interval '14 years')::date AS turned_on,
       (m.birth_date + interval '18 years')::date AS turned_18_on
  FROM minor m
 WHERE EXISTS (
       SELECT FROM consent c
        WHERE c.district_code = m.district_code AND c.minor_id = m.minor_id
          AND c.basis = 'guardian' AND c.answer = 'yes' AND c.withdrawn_on IS NULL
          AND NOT EXISTS (
              SELECT FROM consent own
               WHERE own.district_code = c.district_code AND own.minor_id = c.minor_id
                 AND own.purpose = c.purpose AND own.basis IN ('minor', 'guardian-and-minor')
                 AND own.withdrawn_on IS NULL
                 AND own.given_on >= (m.birth_date + interval '14 years')::date));

SELECT protect('team_member', '{triage,alert,report}');
SELECT protect('sibling', '{}');
SELECT protect('guardian', '{export}');
SELECT protect('guardian_mark', '{export,triage}');
SELECT protect('told', '{}');
SELECT protect('contact', '{triage,report}');
SELECT protect('care_plan', '{export}');
SELECT protect('goal_mark', '{report}');
SELECT protect('care_action', '{triage,report}');
SELECT protect('aid', '{report}');
SELECT protect('activity', '{report}');
SELECT protect('activity_minor', '{report}');
SELECT protect('form_not_done', '{triage,report}');
SELECT protect('campaign_minor', '{triage,report}');

GRANT SELECT, INSERT ON team_member, sibling, guardian, guardian_mark, told, contact, care_plan,
      goal_mark, care_action, aid, activity, activity_minor, form_not_done, campaign,
      campaign_minor, visit_interval TO xg_worker;
GRANT INSERT ON concern TO xg_worker;
GRANT SELECT (said_by, closed_reason, closed_by) ON concern TO xg_worker;
GRANT UPDATE (closed_on, closed_reason, closed_by) ON concern TO xg_worker;
GRANT UPDATE (until) ON team_member, guardian, guardian_mark TO xg_worker;
GRANT UPDATE (done_on, done_by) ON care_action TO xg_worker;
GRANT UPDATE (days) ON visit_interval TO xg_worker;
GRANT UPDATE (closed_on) ON campaign TO xg_worker;
GRANT UPDATE (not_sought) ON consent TO xg_worker;
GRANT UPDATE (status) ON referral TO xg_worker;
GRANT INSERT ON referral_event TO xg_worker;

GRANT SELECT ON campaign, campaign_minor, visit_interval, contact, form_not_done TO xj_triage;
GRANT SELECT (district_code, minor_id, part, worker_code, until) ON team_member
   TO xj_triage, xj_alert, xj_report;
GRANT SELECT (district_code, action_id, minor_id, due_on, done_on) ON care_action
   TO xj_triage, xj_report;
GRANT SELECT (answer, article, not_sought, recorded_at) ON consent TO xj_triage;
GRANT SELECT (district_code, minor_id, mark, until) ON guardian_mark TO xj_triage;
-- A person's ending is not opened again by the same sheets.
GRANT SELECT (district_code, episode_id, kind, recorded_at) ON episode_event TO xj_triage;
GRANT SELECT ON guardian, guardian_mark, care_plan TO xj_export;

GRANT SELECT ON campaign, campaign_minor, form_not_done, goal_mark, activity, activity_minor
   TO xj_report;
GRANT SELECT (district_code, contact_id, minor_id, episode_id, kind, result, on_date)
   ON contact TO xj_report;
GRANT SELECT (district_code, aid_id, minor_id, kind, amount_fen, on_date) ON aid TO xj_report;
GRANT SELECT (answer) ON consent TO xj_report;
