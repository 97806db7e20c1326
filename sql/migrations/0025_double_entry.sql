-- What was typed is never edited: a better reading is a new assessment beside the old one. Two people
-- type the same paper without seeing each other's answers; a third settles where they differ.

CREATE TABLE amendment (
    district_code text NOT NULL,
    -- The new reading, and the one that it takes the place of.
    assessment_id uuid NOT NULL,
    amends        uuid NOT NULL,
    reason        text NOT NULL,
    CONSTRAINT amendment_pkey PRIMARY KEY (district_code, assessment_id),
    CONSTRAINT amendment_one_a_sheet UNIQUE (district_code, amends),
    CONSTRAINT amendment_another CHECK (assessment_id <> amends),
    CONSTRAINT amendment_reason CHECK (length(btrim(reason)) BETWEEN 3 AND 500)
);

CREATE TABLE second_entry (
    district_code   text NOT NULL,
    second_entry_id uuid NOT NULL,
    assessment_id   uuid NOT NULL,
    minor_id        uuid NOT NULL,
    filled_on       date NOT NULL,
    answers         text NOT NULL,
    -- Items compared, and those that differ, by number.
    compared        smallint NOT NULL,
    differing       smallint[] NOT NULL,
    -- What the second reading called, where the first had not.
    alert_id        uuid,
    first_by        name NOT NULL,
    typed_at        timestamptz NOT NULL DEFAULT now(),
    typed_by        name NOT NULL DEFAULT session_user,
    resolution      text,
    resolved_at     timestamptz,
    resolved_by     name,
    -- Of the differing items, those that each of the two had wrong.
    first_wrong     smallint,
    second_wrong    smallint,
    -- The amendment; NULL: the first reading stands.
    resolved_as     uuid,
    CONSTRAINT second_entry_pkey PRIMARY KEY (district_code, second_entry_id),
    CONSTRAINT second_entry_one_a_sheet UNIQUE (district_code, assessment_id),
    CONSTRAINT second_entry_answers CHECK (answers ~ '^[0-9-]+$' AND length(answers) <= 400),
    CONSTRAINT second_entry_two_people CHECK (typed_by <> first_by),
    CONSTRAINT second_entry_resolution CHECK (
        resolution IN ('equal', 'first', 'second', 'items')
        AND (resolution = 'equal') = (cardinality(differing) = 0)),
    CONSTRAINT second_entry_resolved CHECK (
        (resolution IS NULL) = (resolved_at IS NULL)
        AND (resolution IS NULL) = (first_wrong IS NULL)
        AND (resolution IS NULL) = (second_wrong IS NULL)
        AND (coalesce(resolution, 'equal') = 'equal') = (resolved_by IS NULL)),
    CONSTRAINT second_entry_three_people CHECK (resolved_by <> typed_by AND resolved_by <> first_by)
);
CREATE INDEX second_entry_open ON second_entry (district_code, typed_at) WHERE resolution IS NULL;
CREATE INDEX second_entry_by_day ON second_entry (district_code, filled_on);

-- Of a hundred sheets of a campaign, how many are typed twice.
ALTER TABLE campaign ADD COLUMN second_share smallint NOT NULL DEFAULT 0,
    ADD CONSTRAINT campaign_second_share CHECK (second_share BETWEEN 0 AND 100);

SELECT protect('amendment', '{triage,export,report}');
SELECT protect('second_entry', '{report}');
GRANT SELECT, INSERT ON amendment TO xg_worker;
GRANT SELECT ON second_entry TO xg_worker;
GRANT INSERT (district_code, second_entry_id, assessment_id, minor_id, filled_on, answers, compared, differing,
              alert_id, first_by, resolution, resolved_at, first_wrong, second_wrong) ON second_entry TO xg_worker;
GRANT UPDATE (resolution, resolved_at, resolved_by, first_wrong, second_wrong, resolved_as)
   ON second_entry TO xg_worker;
-- The reporter counts, and reads no answer.
GRANT SELECT (district_code, second_entry_id, assessment_id, minor_id, filled_on, compared, differing, first_by,
              typed_by, resolution, first_wrong, second_wrong) ON second_entry TO xj_report;
