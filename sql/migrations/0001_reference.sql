-- What every district shares: regions, workers, instruments, policies, partners.
-- Under Citus these are reference tables; no row here is about a minor.

CREATE TABLE setting (
    key   text NOT NULL,
    value text NOT NULL,
    CONSTRAINT setting_pkey PRIMARY KEY (key)
);

-- GB/T 2260 (six digits), GB/T 10114 (nine), statistical code of the village (twelve).
CREATE TABLE region (
    region_code    text NOT NULL,
    level          text NOT NULL,
    name_zh        text NOT NULL,
    name_en        text,
    parent_code    text,
    valid_from     date NOT NULL DEFAULT date '2017-10-30',
    valid_to       date,
    successor_code text,
    CONSTRAINT region_pkey PRIMARY KEY (region_code),
    CONSTRAINT region_code_twelve_digits CHECK (region_code ~ '^[0-9]{12}$'),
    CONSTRAINT region_level CHECK (level IN ('city', 'district', 'town', 'village')),
    CONSTRAINT region_name_present CHECK (length(name_zh) > 0),
    CONSTRAINT region_parent_fkey FOREIGN KEY (parent_code) REFERENCES region,
    CONSTRAINT region_successor_fkey FOREIGN KEY (successor_code) REFERENCES region,
    CONSTRAINT region_valid CHECK (valid_to IS NULL OR valid_to > valid_from)
);

CREATE TABLE worker (
    worker_code text NOT NULL,
    role_name   name NOT NULL,
    level       text NOT NULL,
    display     text NOT NULL,
    added_at    timestamptz NOT NULL DEFAULT now(),
    disabled_at timestamptz,
    CONSTRAINT worker_pkey PRIMARY KEY (worker_code),
    CONSTRAINT worker_role_once UNIQUE (role_name),
    CONSTRAINT worker_code_form CHECK (worker_code ~ '^[a-z0-9][a-z0-9_-]{0,39}$'),
    CONSTRAINT worker_role_form CHECK (role_name ~ '^xw_[a-z0-9][a-z0-9_]{0,39}$'),
    CONSTRAINT worker_level CHECK (level IN ('city', 'district', 'town', 'village'))
);

CREATE TABLE worker_region (
    worker_code text NOT NULL,
    region_code text NOT NULL,
    CONSTRAINT worker_region_pkey PRIMARY KEY (worker_code, region_code),
    CONSTRAINT worker_region_worker_fkey FOREIGN KEY (worker_code) REFERENCES worker,
    CONSTRAINT worker_region_region_fkey FOREIGN KEY (region_code) REFERENCES region
);

-- Each published version with its digest; a score names its version by these four bytes.
CREATE TABLE instrument_version (
    instrument_version_id integer GENERATED ALWAYS AS IDENTITY,
    code           text NOT NULL,
    version        text NOT NULL,
    status         text NOT NULL,
    digest         bytea NOT NULL,
    engine_version text NOT NULL,
    scales         text[] NOT NULL,
    definition     text NOT NULL,
    published_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT instrument_version_pkey PRIMARY KEY (instrument_version_id),
    CONSTRAINT instrument_version_once UNIQUE (code, version, engine_version),
    CONSTRAINT instrument_version_digest CHECK (octet_length(digest) = 32),
    CONSTRAINT instrument_version_status CHECK (status IN ('released', 'draft')),
    CONSTRAINT instrument_version_scales CHECK (cardinality(scales) > 0)
);

CREATE TABLE policy_version (
    policy_version_id integer GENERATED ALWAYS AS IDENTITY,
    policy         text NOT NULL,
    version        text NOT NULL,
    digest         bytea NOT NULL,
    effective_on   date NOT NULL,
    author         text NOT NULL,
    approver       text NOT NULL,
    definition     text NOT NULL,
    activated_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT policy_version_pkey PRIMARY KEY (policy_version_id),
    CONSTRAINT policy_version_once UNIQUE (policy, version),
    CONSTRAINT policy_version_digest CHECK (octet_length(digest) = 32),
    CONSTRAINT policy_version_four_eyes CHECK (author <> approver)
);

CREATE TABLE partner (
    partner_id  uuid NOT NULL,
    code        text NOT NULL,
    name        text NOT NULL,
    region_code text NOT NULL,
    formats     text[] NOT NULL,
    profile     text[] NOT NULL,
    recipients  text[] NOT NULL DEFAULT '{}',
    min_age     smallint NOT NULL DEFAULT 0,
    max_age     smallint NOT NULL DEFAULT 18,
    added_at    timestamptz NOT NULL DEFAULT now(),
    closed_on   date,
    CONSTRAINT partner_pkey PRIMARY KEY (partner_id),
    CONSTRAINT partner_code_once UNIQUE (code),
    CONSTRAINT partner_code_form CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    CONSTRAINT partner_name_present CHECK (length(btrim(name)) BETWEEN 1 AND 200),
    CONSTRAINT partner_formats CHECK (
        cardinality(formats) > 0 AND formats <@ ARRAY['csv', 'xlsx', 'letters', 'pdf', 'fhir']),
    CONSTRAINT partner_ages CHECK (min_age BETWEEN 0 AND max_age AND max_age <= 18),
    CONSTRAINT partner_region_fkey FOREIGN KEY (region_code) REFERENCES region
);

CREATE TABLE partner_service (
    partner_id uuid NOT NULL,
    service    text NOT NULL,
    CONSTRAINT partner_service_pkey PRIMARY KEY (partner_id, service),
    CONSTRAINT partner_service_partner_fkey FOREIGN KEY (partner_id) REFERENCES partner,
    CONSTRAINT partner_service_code CHECK (service IN (
        'emotional-support', 'counseling', 'psychiatry', 'crisis', 'schooling', 'medical-aid',
        'material-aid', 'family-support', 'shelter'))
);
