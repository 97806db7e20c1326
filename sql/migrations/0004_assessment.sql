-- One sitting and what followed from it. The answer string is what was typed, what is scored and
-- what is kept: one character an item in form order, `-` for an omitted one.

CREATE TABLE assessment (
    district_code         text NOT NULL,
    assessment_id         uuid NOT NULL,
    minor_id              uuid NOT NULL,
    instrument_version_id integer NOT NULL,
    informant             text NOT NULL,
    mode                  text NOT NULL DEFAULT 'self',
    present               text,
    filled_on             date NOT NULL,
    answers               text NOT NULL,
    submission_id         text,
    batch_id              uuid,
    entered_at            timestamptz NOT NULL DEFAULT now(),
    entered_by            name NOT NULL DEFAULT session_user,
    superseded_by         uuid,
    CONSTRAINT assessment_pkey PRIMARY KEY (district_code, assessment_id),
    CONSTRAINT assessment_submission_once UNIQUE (district_code, submission_id),
    CONSTRAINT assessment_answers CHECK (
        answers ~ '^[0-9-]+$' AND length(answers) <= 400),
    CONSTRAINT assessment_informant CHECK (
        informant IN ('self', 'parent', 'caregiver', 'teacher', 'clinician')),
    CONSTRAINT assessment_mode CHECK (mode IN ('self', 'read-aloud', 'interview')),
    CONSTRAINT assessment_present CHECK (present IN ('none', 'guardian', 'teacher', 'peers'))
);
CREATE INDEX assessment_of_minor ON assessment (district_code, minor_id, filled_on);

-- One row an assessment: arrays in the scale order of the version, points in ten-thousandths.
-- status: 0 complete, 1 prorated, 2 not scorable.
CREATE TABLE score (
    district_code         text NOT NULL,
    assessment_id         uuid NOT NULL,
    minor_id              uuid NOT NULL,
    instrument_version_id integer NOT NULL,
    informant             text NOT NULL,
    filled_on             date NOT NULL,
    status                smallint[] NOT NULL,
    raw                   integer[] NOT NULL,
    low                   integer[] NOT NULL,
    high                  integer[] NOT NULL,
    standard              integer[] NOT NULL,
    band                  text[] NOT NULL,
    band_set              text[] NOT NULL,
    omitted               smallint[] NOT NULL,
    doubts                text[] NOT NULL,
    CONSTRAINT score_pkey PRIMARY KEY (district_code, assessment_id),
    CONSTRAINT score_arrays_agree CHECK (
        cardinality(raw) = cardinality(status) AND cardinality(low) = cardinality(status)
        AND cardinality(high) = cardinality(status)
        AND cardinality(standard) = cardinality(status)
        AND cardinality(band) = cardinality(status)
        AND cardinality(band_set) = cardinality(status)),
    CONSTRAINT score_status CHECK (status <@ ARRAY[0, 1, 2]::smallint[])
);
CREATE INDEX score_of_minor ON score (district_code, minor_id, filled_on);

CREATE VIEW scale_score WITH (security_invoker = true) AS
SELECT s.district_code, s.assessment_id, s.minor_id, v.code AS instrument, v.version, s.informant,
       s.filled_on, v.scales[n] AS scale,
       (ARRAY['complete', 'prorated', 'not-scorable'])[s.status[n] + 1] AS status,
       s.raw[n]::numeric / 10000 AS raw, s.low[n]::numeric / 10000 AS low,
       s.high[n]::numeric / 10000 AS high, s.standard[n]::numeric / 10000 AS standard,
       s.band[n] AS band, s.band_set[n] AS band_set
  FROM score s
  JOIN instrument_version v USING (instrument_version_id)
 CROSS JOIN LATERAL generate_subscripts(s.status, 1) AS n;

-- Endorsed critical items only; those of level same-day belong to the one alert of the sheet.
CREATE TABLE critical_item (
    district_code text NOT NULL,
    assessment_id uuid NOT NULL,
    item          smallint NOT NULL,
    answer        smallint NOT NULL,
    level         text NOT NULL,
    alert_id      uuid,
    CONSTRAINT critical_item_pkey PRIMARY KEY (district_code, assessment_id, item),
    CONSTRAINT critical_item_level CHECK (level IN ('same-day', 'prompt')),
    CONSTRAINT critical_item_prompt_is_no_alert CHECK (level = 'same-day' OR alert_id IS NULL)
);

-- The child's own word, asked beside every self-report, outside the instrument.
CREATE TABLE wish (
    district_code text NOT NULL,
    wish_id       uuid NOT NULL,
    minor_id      uuid NOT NULL,
    object        text NOT NULL,
    answer        text NOT NULL,
    asked_on      date NOT NULL,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    recorded_by   name NOT NULL DEFAULT session_user,
    CONSTRAINT wish_pkey PRIMARY KEY (district_code, wish_id),
    CONSTRAINT wish_object CHECK (object IN ('talk', 'company')),
    CONSTRAINT wish_answer CHECK (answer IN ('yes', 'maybe', 'no'))
);
CREATE INDEX wish_of_minor ON wish (district_code, minor_id);
