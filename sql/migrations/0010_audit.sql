-- What happened is appended, never edited. Each transaction adds one link per district: a digest
-- over the events it appended, chained to the link before.

CREATE TABLE audit_event (
    district_code text NOT NULL,
    event_id      uuid NOT NULL,
    action        text NOT NULL,
    object_kind   text NOT NULL,
    object_id     text NOT NULL,
    purpose       text NOT NULL DEFAULT '',
    at            timestamptz NOT NULL DEFAULT now(),
    actor         name NOT NULL DEFAULT session_user,
    transaction   xid8 NOT NULL DEFAULT pg_current_xact_id(),
    CONSTRAINT audit_event_pkey PRIMARY KEY (district_code, event_id),
    CONSTRAINT audit_event_action CHECK (action ~ '^[a-z-]+\.[a-z-]+$')
);
CREATE INDEX audit_event_by_transaction ON audit_event (district_code, transaction);
CREATE INDEX audit_event_by_object ON audit_event (district_code, object_id);

CREATE TABLE audit_link (
    district_code text NOT NULL,
    link          bigint NOT NULL,
    previous      bytea NOT NULL,
    digest        bytea NOT NULL,
    hash          bytea NOT NULL,
    events        integer NOT NULL,
    transaction   xid8 NOT NULL,
    at            timestamptz NOT NULL,
    CONSTRAINT audit_link_pkey PRIMARY KEY (district_code, link),
    CONSTRAINT audit_link_hashes CHECK (
        octet_length(previous) = 32 AND octet_length(digest) = 32 AND octet_length(hash) = 32)
);

-- One row a district, locked as the last statement before COMMIT.
CREATE TABLE audit_head (
    district_code text NOT NULL,
    link          bigint NOT NULL,
    hash          bytea NOT NULL,
    CONSTRAINT audit_head_pkey PRIMARY KEY (district_code)
);
INSERT INTO audit_head (district_code, link, hash)
SELECT substr(region_code, 1, 6), 0, sha256(convert_to('xinlu ' || substr(region_code, 1, 6), 'UTF8'))
  FROM region WHERE level IN ('city', 'district');

CREATE FUNCTION audit_seal(district text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
DECLARE
    head   audit_head;
    digest bytea;
    count  integer;
BEGIN
    SELECT sha256(convert_to(coalesce(string_agg(
               concat_ws(E'\x1f', event_id, action, object_kind, object_id, purpose,
                         extract(epoch FROM at), actor), E'\x1e' ORDER BY event_id), ''), 'UTF8')),
           count(*)
      INTO digest, count
      FROM audit_event
     WHERE district_code = district AND transaction = pg_current_xact_id();
    IF count = 0 THEN RETURN NULL; END IF;
    SELECT * INTO STRICT head FROM audit_head WHERE district_code = district FOR UPDATE;
    INSERT INTO audit_link (district_code, link, previous, digest, hash, events, transaction, at)
    VALUES (district, head.link + 1, head.hash, digest, sha256(head.hash || digest), count,
            pg_current_xact_id(), now());
    UPDATE audit_head SET link = head.link + 1, hash = sha256(head.hash || digest)
     WHERE district_code = district;
    RETURN head.link + 1;
END
$$;
REVOKE ALL ON FUNCTION audit_seal(text) FROM PUBLIC;
