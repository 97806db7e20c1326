-- The registry. What a child is known by lies apart, sealed by the application, in a schema of
-- its own: the night and the reports have no door to it.

CREATE TABLE minor (
    district_code text NOT NULL,
    minor_id      uuid NOT NULL,
    code          text NOT NULL,
    sex           text,
    birth_date    date NOT NULL,
    region_code   text NOT NULL,
    hardship      text[] NOT NULL DEFAULT '{}',
    synthetic     boolean NOT NULL DEFAULT false,
    registered_at timestamptz NOT NULL DEFAULT now(),
    registered_by name NOT NULL DEFAULT session_user,
    CONSTRAINT minor_pkey PRIMARY KEY (district_code, minor_id),
    CONSTRAINT minor_code_once UNIQUE (district_code, code),
    CONSTRAINT minor_code_form CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$'),
    CONSTRAINT minor_sex CHECK (sex IN ('male', 'female')),
    CONSTRAINT minor_region_in_district CHECK (substr(region_code, 1, 6) = district_code),
    CONSTRAINT minor_hardship CHECK (hardship <@ ARRAY[
        'orphan', 'unattended', 'left-behind', 'migrant', 'extreme-poverty', 'low-income',
        'disabled', 'serious-illness', 'guardian-in-custody', 'harmed', 'in-institution'])
);
-- A command names a child by its code; in the city two districts may use the same one.
CREATE INDEX minor_by_code ON minor (code);

CREATE TABLE identity.person (
    district_code    text NOT NULL,
    minor_id         uuid NOT NULL,
    name_sealed      bytea NOT NULL,
    name_hash        bytea NOT NULL,
    id_number_sealed bytea,
    id_number_hash   bytea,
    telephone_sealed bytea,
    address_sealed   bytea,
    CONSTRAINT person_pkey PRIMARY KEY (district_code, minor_id),
    CONSTRAINT person_id_number_once UNIQUE (district_code, id_number_hash),
    CONSTRAINT person_name_sealed CHECK (octet_length(name_sealed) > 34),
    CONSTRAINT person_name_hash CHECK (octet_length(name_hash) = 32),
    CONSTRAINT person_id_number_whole CHECK (
        (id_number_sealed IS NULL) = (id_number_hash IS NULL))
);
CREATE INDEX person_by_name ON identity.person (district_code, name_hash);

-- Grounds are states over time, one record each; withdrawing is a record too.
CREATE TABLE consent (
    district_code text NOT NULL,
    consent_id    uuid NOT NULL,
    minor_id      uuid NOT NULL,
    purpose       text NOT NULL,
    basis         text NOT NULL,
    may_know      text NOT NULL DEFAULT '',
    given_on      date NOT NULL,
    withdrawn_on  date,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    recorded_by   name NOT NULL DEFAULT session_user,
    CONSTRAINT consent_pkey PRIMARY KEY (district_code, consent_id),
    CONSTRAINT consent_purpose CHECK (purpose IN ('assess', 'share', 'treat')),
    CONSTRAINT consent_basis CHECK (basis IN (
        'guardian', 'minor', 'guardian-and-minor', 'public-duty', 'emergency', 'statutory')),
    CONSTRAINT consent_may_know CHECK (length(may_know) <= 500),
    CONSTRAINT consent_dates CHECK (withdrawn_on IS NULL OR withdrawn_on >= given_on)
);
CREATE INDEX consent_of_minor ON consent (district_code, minor_id, purpose);
