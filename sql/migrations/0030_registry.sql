-- The registry in full: papers, hardship with dates, changes with their reasons, children who move,
-- children who were registered twice.

ALTER TABLE minor
    -- Counts the changes: who looked at another revision is told what changed since.
    ADD COLUMN revision  integer NOT NULL DEFAULT 0,
    -- A child who moved to another district, or whose records went to another row: closed here.
    ADD COLUMN closed_on date,
    ADD COLUMN closed_as text,
    ADD CONSTRAINT minor_closed CHECK ((closed_on IS NULL) = (closed_as IS NULL)
        AND closed_as IN ('moved', 'merged'));

-- A closed row is not found, listed, screened or decided about; the reports count what was done for
-- a child in the district that did it.
DO $$
DECLARE
    place text;
BEGIN
    FOR place IN SELECT substr(region_code, 1, 6) FROM region WHERE level IN ('city', 'district') LOOP
        EXECUTE format('DROP POLICY %I ON minor', 'd_' || place);
        EXECUTE format('CREATE POLICY %I ON minor TO %I USING (district_code = %L AND closed_on IS NULL)',
                       'd_' || place, 'xd_' || place, place);
    END LOOP;
    FOREACH place IN ARRAY ARRAY['triage', 'export', 'alert'] LOOP
        EXECUTE format('DROP POLICY %I ON minor', place);
        EXECUTE format('CREATE POLICY %I ON minor TO %I USING (closed_on IS NULL)', place, 'xj_' || place);
    END LOOP;
    DROP POLICY report ON minor;
    CREATE POLICY report ON minor TO xj_report USING (closed_as IS DISTINCT FROM 'merged');
END
$$;

-- From when to when a category holds; `minor.hardship` is what holds now, and what the night reads.
-- A category of that list without an open row here: since when is not known.
CREATE TABLE minor_hardship (
    district_code text NOT NULL,
    hardship_id   uuid NOT NULL,
    minor_id      uuid NOT NULL,
    hardship      text NOT NULL,
    since         date,
    until         date,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    recorded_by   name NOT NULL DEFAULT session_user,
    CONSTRAINT minor_hardship_pkey PRIMARY KEY (district_code, hardship_id),
    CONSTRAINT minor_hardship_code CHECK (hardship IN (
        'orphan', 'unattended', 'left-behind', 'migrant', 'extreme-poverty', 'low-income',
        'disabled', 'serious-illness', 'guardian-in-custody', 'harmed', 'in-institution')),
    CONSTRAINT minor_hardship_dates CHECK (until >= since)
);
CREATE UNIQUE INDEX minor_hardship_once ON minor_hardship (district_code, minor_id, hardship)
    WHERE until IS NULL;
CREATE INDEX minor_hardship_of_minor ON minor_hardship (district_code, minor_id);

-- Papers beside the resident ID number; `none`: the child has none, which keeps it from nothing.
CREATE TABLE identity.paper (
    district_code text NOT NULL,
    paper_id      uuid NOT NULL,
    minor_id      uuid NOT NULL,
    kind          text NOT NULL,
    number_sealed bytea,
    number_hash   bytea,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    recorded_by   name NOT NULL DEFAULT session_user,
    CONSTRAINT paper_pkey PRIMARY KEY (district_code, paper_id),
    CONSTRAINT paper_kind CHECK (kind IN (
        'passport', 'residence-permit', 'birth-certificate', 'household-register', 'other', 'none')),
    CONSTRAINT paper_number_once UNIQUE (district_code, kind, number_hash),
    CONSTRAINT paper_number_whole CHECK ((number_sealed IS NULL) = (number_hash IS NULL)
        AND (kind = 'none') = (number_hash IS NULL)
        AND octet_length(number_hash) = 32)
);
CREATE INDEX paper_of_minor ON identity.paper (district_code, minor_id);

-- What stood before a change, sealed as it was; nothing: there was nothing.
CREATE TABLE identity.person_change (
    district_code text NOT NULL,
    change_id     uuid NOT NULL,
    minor_id      uuid NOT NULL,
    field         text NOT NULL,
    -- The revision that this change made.
    revision      integer NOT NULL,
    old_sealed    bytea,
    reason        text NOT NULL,
    on_date       date NOT NULL,
    changed_at    timestamptz NOT NULL DEFAULT now(),
    changed_by    name NOT NULL DEFAULT session_user,
    CONSTRAINT person_change_pkey PRIMARY KEY (district_code, change_id),
    CONSTRAINT person_change_field CHECK (field IN (
        'name', 'telephone', 'address', 'birth-date', 'sex', 'region', 'id-number')),
    CONSTRAINT person_change_reason CHECK (length(btrim(reason)) BETWEEN 2 AND 500)
);
CREATE INDEX person_change_of_minor ON identity.person_change (district_code, minor_id, revision);

-- Two rows that look like one child and are two: never proposed again. The smaller identity first.
CREATE TABLE minor_distinct (
    district_code text NOT NULL,
    minor_id      uuid NOT NULL,
    other_district text NOT NULL,
    other_id      uuid NOT NULL,
    reason        text NOT NULL,
    decided_at    timestamptz NOT NULL DEFAULT now(),
    decided_by    name NOT NULL DEFAULT session_user,
    CONSTRAINT minor_distinct_pkey PRIMARY KEY (district_code, minor_id, other_district, other_id),
    CONSTRAINT minor_distinct_two CHECK (minor_id <> other_id),
    CONSTRAINT minor_distinct_reason CHECK (length(btrim(reason)) BETWEEN 2 AND 500)
);

SELECT protect('minor_hardship', '{report}');
SELECT protect('identity.paper', '{export}');
SELECT protect('identity.person_change', '{}');
SELECT protect('minor_distinct', '{}');

GRANT SELECT, INSERT ON minor_hardship, identity.paper, identity.person_change, minor_distinct TO xg_worker;
GRANT UPDATE (until) ON minor_hardship TO xg_worker;
GRANT UPDATE (revision, birth_date) ON minor TO xg_worker;
GRANT UPDATE (name_sealed, name_hash, id_number_sealed, id_number_hash, telephone_sealed, address_sealed)
   ON identity.person TO xg_worker;
GRANT SELECT (district_code, minor_id, hardship, since, until) ON minor_hardship TO xj_report;
