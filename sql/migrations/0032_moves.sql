-- A child who moves is closed in one district and opened in the other, under the same identity: the
-- two rows are one person. A child registered twice is one row again, and can be two again.

-- What was done in the district a child came from: the night reads it, the reports count it there.
DO $$
DECLARE
    target text;
BEGIN
    FOREACH target IN ARRAY ARRAY['consent', 'assessment', 'score', 'critical_item', 'wish', 'alert', 'safety_talk',
        'decision', 'ask', 'episode', 'episode_event', 'confirmation', 'triage_override', 'concern', 'contact',
        'goal_mark', 'care_action', 'aid', 'form_not_done', 'minor_hardship', 'amendment', 'second_entry'] LOOP
        EXECUTE format('ALTER TABLE %I ADD COLUMN carried boolean NOT NULL DEFAULT false', target);
        EXECUTE format('DROP POLICY report ON %I', target);
        EXECUTE format('CREATE POLICY report ON %I TO xj_report USING (NOT carried)', target);
    END LOOP;
END
$$;

-- An offer of one district to another, until somebody there accepts it: till then the child is
-- looked after where it was.
CREATE TABLE minor_move (
    district_code text NOT NULL,
    move_id       uuid NOT NULL,
    minor_id      uuid NOT NULL,
    code          text NOT NULL,
    to_district   text NOT NULL,
    to_region     text NOT NULL,
    reason        text NOT NULL,
    moved_on      date NOT NULL,
    offered_at    timestamptz NOT NULL DEFAULT now(),
    offered_by    name NOT NULL DEFAULT session_user,
    accepted_at   timestamptz,
    accepted_by   name,
    withdrawn_at  timestamptz,
    CONSTRAINT minor_move_pkey PRIMARY KEY (district_code, move_id),
    CONSTRAINT minor_move_elsewhere CHECK (to_district <> district_code AND substr(to_region, 1, 6) = to_district),
    CONSTRAINT minor_move_reason CHECK (length(btrim(reason)) BETWEEN 2 AND 500),
    CONSTRAINT minor_move_accepted CHECK ((accepted_at IS NULL) = (accepted_by IS NULL)
        AND (accepted_at IS NULL OR withdrawn_at IS NULL))
);
CREATE UNIQUE INDEX minor_move_one_open ON minor_move (district_code, minor_id)
    WHERE accepted_at IS NULL AND withdrawn_at IS NULL;

CREATE TABLE minor_merge (
    district_code text NOT NULL,
    merge_id      uuid NOT NULL,
    from_minor    uuid NOT NULL,
    into_minor    uuid NOT NULL,
    reason        text NOT NULL,
    -- What only the row that was closed knew, sealed for it.
    from_id_number_sealed bytea,
    from_id_number_hash   bytea,
    -- What the other lacked, as it was sealed for it.
    telephone_added bytea,
    address_added   bytea,
    -- Categories that hold by the merge alone.
    hardship_added text[] NOT NULL,
    merged_at     timestamptz NOT NULL DEFAULT now(),
    merged_by     name NOT NULL DEFAULT session_user,
    undone_at     timestamptz,
    undone_by     name,
    CONSTRAINT minor_merge_pkey PRIMARY KEY (district_code, merge_id),
    CONSTRAINT minor_merge_two CHECK (from_minor <> into_minor),
    CONSTRAINT minor_merge_reason CHECK (length(btrim(reason)) BETWEEN 2 AND 500)
);
CREATE UNIQUE INDEX minor_merge_once ON minor_merge (district_code, from_minor) WHERE undone_at IS NULL;

-- Each row that changed hands, so that exactly these go back.
CREATE TABLE minor_merge_row (
    district_code text NOT NULL,
    merge_id      uuid NOT NULL,
    target        text NOT NULL,
    row_id        uuid NOT NULL,
    -- The deadline that the row had before.
    was           date,
    CONSTRAINT minor_merge_row_pkey PRIMARY KEY (district_code, merge_id, target, row_id)
);

SELECT protect('minor_move', '{}');
SELECT protect('minor_merge', '{}');
SELECT protect('minor_merge_row', '{}');
GRANT SELECT ON minor_move, minor_merge TO xg_worker;

-- Whether the caller works for this district.
CREATE FUNCTION works_in(district text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
    SELECT EXISTS (SELECT FROM worker w
                    WHERE w.role_name = session_user AND w.disabled_at IS NULL AND w.level IN ('district', 'city'))
       AND EXISTS (SELECT FROM pg_roles r WHERE r.rolname = 'xd_' || district
                    AND pg_has_role(session_user, r.oid, 'MEMBER'))
$$;

CREATE FUNCTION demand_work_in(district text) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = xinlu, pg_temp AS $$
BEGIN
    IF NOT works_in(district) THEN
        RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = 'not a worker of the district';
    END IF;
END
$$;

-- A list of children is told which of its codes and ID numbers a closed row of the caller's districts still holds.
CREATE FUNCTION held_by_closed(districts text[], codes text[], hashes text[]) RETURNS TABLE (held text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = xinlu, identity, pg_temp AS $$
    WITH wanted AS (
        SELECT w.* FROM unnest(districts, codes, hashes) AS w (district, code, hash)
         WHERE w.district IN (SELECT d FROM (SELECT DISTINCT d FROM unnest(districts) AS u (d)) AS mine WHERE works_in(d)))
    SELECT w.district || ' ' || w.code FROM wanted w
      JOIN minor m ON m.district_code = w.district AND m.code = w.code AND m.closed_on IS NOT NULL
     UNION ALL
    SELECT w.district || ' ' || w.hash FROM wanted w
      JOIN person p ON p.district_code = w.district AND p.id_number_hash = decode(w.hash, 'hex')
      JOIN minor m ON m.district_code = p.district_code AND m.minor_id = p.minor_id AND m.closed_on IS NOT NULL
     WHERE w.hash <> ''
$$;

-- Whether the caller may not act about this child: kin of it, or named in a report about it, here or where it was.
CREATE FUNCTION is_barred(district text, minor uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
    SELECT EXISTS (SELECT FROM worker w JOIN may_not_act(district, minor) AS b (worker_code) USING (worker_code)
                    WHERE w.role_name = session_user)
$$;

-- What is open about a child where it is: no alert, report or referral changes hands on the way, no package waits
-- there to be destroyed, no conference sits about it. `members`: who knows of it, NULL: whoever works there.
CREATE FUNCTION minor_move_open(district text, minor uuid) RETURNS TABLE (kind text, what text, members name[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
    SELECT 'alert', a.alert_id::text, NULL::name[] FROM alert a
     WHERE a.district_code = district AND a.minor_id = minor AND a.resolved_at IS NULL
     UNION ALL
    SELECT 'referral', r.code, NULL FROM referral r
     WHERE r.district_code = district AND r.minor_id = minor
       AND r.status IN ('draft', 'ready', 'sent', 'acknowledged', 'accepted', 'started')
     UNION ALL
    SELECT 'recall', u.code, NULL FROM unanswered_referral u
     WHERE u.district_code = district AND u.minor_id = minor AND u.waits_for = 'recall'
     UNION ALL
    SELECT 'harm-report', h.harm_report_id::text, NULL FROM harm_report h
     WHERE h.district_code = district AND h.minor_id = minor AND h.closed_on IS NULL
     UNION ALL
    SELECT 'conference', c.code, c.members FROM conference c
     WHERE c.district_code = district
       AND (c.closed_on IS NULL AND EXISTS (
                SELECT FROM conference_entry e
                 WHERE e.district_code = district AND e.conference_id = c.conference_id AND e.minor_id = minor)
            OR EXISTS (
                SELECT FROM conference_action a
                 WHERE a.district_code = district AND a.conference_id = c.conference_id AND a.minor_id = minor
                   AND a.done_on IS NULL))
$$;

-- What must be settled first, as far as the caller may know of it. `held`: something she may not know of, or is no
-- part of, or that the child is not hers to move; which of them is not said.
CREATE FUNCTION minor_move_waits_for(district text, minor uuid) RETURNS TABLE (kind text, what text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
    WITH caller AS MATERIALIZED (
        SELECT is_barred(district, minor) AS barred, harm_reader(district, minor) IS NOT NULL AS hears
         WHERE works_in(district))
    SELECT 'held', '' FROM caller c WHERE c.barred
     UNION
    SELECT CASE WHEN k.known THEN o.kind ELSE 'held' END, CASE WHEN k.known THEN o.what ELSE '' END
      FROM caller c CROSS JOIN minor_move_open(district, minor) o
     CROSS JOIN LATERAL (SELECT CASE o.kind WHEN 'harm-report' THEN c.hears
                                            WHEN 'conference' THEN session_user = ANY (o.members)
                                            ELSE true END) AS k (known)
     WHERE NOT c.barred
     ORDER BY 1, 2
$$;

CREATE FUNCTION minor_move_offer(
    district text, move uuid, minor uuid, region text, why text, day date, event uuid
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
BEGIN
    PERFORM demand_work_in(district);
    IF EXISTS (SELECT FROM minor_move_waits_for(district, minor)) THEN
        RAISE EXCEPTION USING ERRCODE = 'object_in_use', MESSAGE = 'not to be moved now';
    END IF;
    INSERT INTO minor_move (district_code, move_id, minor_id, code, to_district, to_region, reason, moved_on)
    SELECT district, move, minor, m.code, substr(region, 1, 6), region, why, day
      FROM minor m WHERE m.district_code = district AND m.minor_id = minor AND m.closed_on IS NULL;
    INSERT INTO audit_event (district_code, event_id, action, object_kind, object_id)
    VALUES (district, event, 'minor.move-offered', 'minor', minor::text);
    PERFORM audit_seal(district);
END
$$;

CREATE FUNCTION minor_move_withdraw(district text, minor uuid, event uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
BEGIN
    PERFORM demand_work_in(district);
    IF is_barred(district, minor) THEN RETURN false; END IF;
    UPDATE minor_move v SET withdrawn_at = now()
     WHERE v.district_code = district AND v.minor_id = minor AND v.accepted_at IS NULL AND v.withdrawn_at IS NULL;
    IF NOT FOUND THEN RETURN false; END IF;
    INSERT INTO audit_event (district_code, event_id, action, object_kind, object_id)
    VALUES (district, event, 'minor.move-withdrawn', 'minor', minor::text);
    PERFORM audit_seal(district);
    RETURN true;
END
$$;

-- Open offers from and to the caller's districts, but none of a child about whom she may not act.
CREATE FUNCTION minor_move_list()
RETURNS TABLE (district_code text, move_id uuid, minor_id uuid, code text, to_district text, to_region text,
               reason text, moved_on date, offered_at timestamptz, mine boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
    SELECT v.district_code, v.move_id, v.minor_id, v.code, v.to_district, v.to_region, v.reason, v.moved_on,
           v.offered_at, works_in(v.to_district)
      FROM minor_move v
     WHERE v.accepted_at IS NULL AND v.withdrawn_at IS NULL
       AND (works_in(v.district_code) OR works_in(v.to_district))
       AND NOT is_barred(v.district_code, v.minor_id) AND NOT is_barred(v.to_district, v.minor_id)
     ORDER BY v.offered_at, v.move_id
$$;

-- The offer, for whoever accepts it; the caller's right is checked.
CREATE FUNCTION minor_move_offered(move uuid) RETURNS minor_move
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
DECLARE
    found_move minor_move;
BEGIN
    SELECT * INTO found_move FROM minor_move v
     WHERE v.move_id = move AND v.accepted_at IS NULL AND v.withdrawn_at IS NULL;
    IF found_move.move_id IS NULL OR is_barred(found_move.district_code, found_move.minor_id)
       OR is_barred(found_move.to_district, found_move.minor_id) THEN
        RAISE EXCEPTION USING ERRCODE = 'no_data_found', MESSAGE = 'no such offer';
    END IF;
    PERFORM demand_work_in(found_move.to_district);
    RETURN found_move;
END
$$;

-- What is sealed about a child.
CREATE FUNCTION minor_move_parts(district text, minor uuid) RETURNS TABLE (place text, row_id uuid, sealed bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
    SELECT f.place, p.minor_id, f.sealed FROM identity.person p
     CROSS JOIN LATERAL (VALUES ('name', p.name_sealed), ('id-number', p.id_number_sealed),
                                ('telephone', p.telephone_sealed), ('address', p.address_sealed)) AS f (place, sealed)
     WHERE p.district_code = district AND p.minor_id = minor AND f.sealed IS NOT NULL
     UNION ALL
    SELECT f.place, g.guardian_id, f.sealed FROM guardian g
     CROSS JOIN LATERAL (VALUES ('guardian-name', g.name_sealed),
                                ('guardian-telephone', g.telephone_sealed)) AS f (place, sealed)
     WHERE g.district_code = district AND g.minor_id = minor AND f.sealed IS NOT NULL
     UNION ALL
    SELECT 'paper', p.paper_id, p.number_sealed FROM identity.paper p
     WHERE p.district_code = district AND p.minor_id = minor AND p.number_sealed IS NOT NULL
     UNION ALL
    SELECT 'change', c.change_id, c.old_sealed FROM identity.person_change c
     WHERE c.district_code = district AND c.minor_id = minor AND c.old_sealed IS NOT NULL
$$;

-- What stands sealed about a child at this moment, as one word: whoever seals it anew says which state she saw.
CREATE FUNCTION minor_move_state(district text, minor uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
    SELECT encode(sha256(convert_to(coalesce(string_agg(
               concat_ws(' ', f.place, f.row_id, encode(f.sealed, 'hex')), ',' ORDER BY f.place, f.row_id), ''), 'UTF8')),
               'hex')
      FROM minor_move_parts(district, minor) f
$$;

-- What is sealed about the child, to be sealed anew for its new place: a read of identity in the
-- district that offered.
CREATE FUNCTION minor_move_sealed(move uuid, event uuid)
RETURNS TABLE (place text, row_id uuid, sealed bytea, state text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
DECLARE
    v minor_move := minor_move_offered(move);
BEGIN
    INSERT INTO audit_event (district_code, event_id, action, object_kind, object_id, purpose)
    VALUES (v.district_code, event, 'identity.read', 'minor', v.minor_id::text, 'move');
    PERFORM audit_seal(v.district_code);
    RETURN QUERY
    SELECT f.place, f.row_id, f.sealed, minor_move_state(v.district_code, v.minor_id)
      FROM minor_move_parts(v.district_code, v.minor_id) f;
END
$$;

-- Copies what belongs to a child from one district to another, under the same identities; what the
-- child had there from an earlier stay is brought up to date.
CREATE FUNCTION minor_carry(
    target text, keys text[], from_district text, to_district text, minor uuid, carried text
) RETURNS void
LANGUAGE plpgsql SET search_path = xinlu, identity, pg_temp AS $$
DECLARE
    columns text;
    places  text;
    updates text;
    owned   text := 't.minor_id = $3';
BEGIN
    SELECT string_agg(quote_ident(attname), ', '),
           string_agg(CASE attname WHEN 'carried' THEN carried ELSE 't.' || quote_ident(attname) END, ', '),
           string_agg(format('%1$I = EXCLUDED.%1$I', attname), ', ')
               FILTER (WHERE attname <> 'carried' AND NOT attname = ANY (keys))
      INTO columns, places, updates
      FROM pg_attribute
     WHERE attrelid = target::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'district_code';
    IF target IN ('critical_item', 'amendment') THEN
        owned := 'EXISTS (SELECT FROM assessment a WHERE a.district_code = $1 AND a.minor_id = $3
                             AND a.assessment_id = t.assessment_id)';
    ELSIF target = 'identity.paper' THEN
        -- A paper that another row has there already comes to this child by the merge of the two.
        owned := owned || ' AND NOT EXISTS (SELECT FROM identity.paper x WHERE x.district_code = $2 AND x.kind = t.kind
                                               AND x.number_hash = t.number_hash AND x.paper_id <> t.paper_id)';
    ELSIF target = 'episode_event' THEN
        owned := 'EXISTS (SELECT FROM episode e WHERE e.district_code = $1 AND e.minor_id = $3
                             AND e.episode_id = t.episode_id)';
    END IF;
    EXECUTE format(
        'INSERT INTO %1$s (district_code, %2$s) SELECT $2, %3$s FROM %1$s t WHERE t.district_code = $1 AND %4$s
             ON CONFLICT (district_code, %5$s) DO UPDATE SET %6$s',
        target::regclass, columns, places, owned, array_to_string(keys, ', '), updates)
    USING from_district, to_district, minor;
END
$$;
REVOKE ALL ON FUNCTION minor_move_open(text, uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION minor_move_parts(text, uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION minor_move_state(text, uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION minor_carry(text, text[], text, text, uuid, text) FROM PUBLIC;

-- Takes over the child: closed there, open here. Sealed values come from the caller, who alone has
-- the key: `places`, `ids` and `state` as minor_move_sealed gave them. An ID number that another row here
-- has already is left behind: the code of that row, which is the same child, or one of the two numbers is wrong.
CREATE FUNCTION minor_move_accept(
    move uuid, new_code text, places text[], ids uuid[], sealed bytea[], state text, day date, events uuid[]
) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = xinlu, identity, pg_temp AS $$
DECLARE
    v      minor_move := minor_move_offered(move);
    here   text := v.to_district;
    there  text := v.district_code;
    number bytea;
    twin   minor;
    target record;
BEGIN
    -- In the order of the night: first what it notes about a child, then the child.
    PERFORM FROM triage_state s WHERE s.district_code IN (here, there) AND s.minor_id = v.minor_id
      ORDER BY s.district_code FOR UPDATE;
    PERFORM FROM minor m WHERE m.district_code = there AND m.minor_id = v.minor_id AND m.closed_on IS NULL FOR UPDATE;
    IF NOT FOUND OR EXISTS (SELECT FROM minor_move_open(there, v.minor_id)) THEN
        RAISE EXCEPTION USING ERRCODE = 'object_in_use',
            MESSAGE = 'something about the child is not settled where it was';
    END IF;
    IF minor_move_state(there, v.minor_id) <> state THEN
        RAISE EXCEPTION USING ERRCODE = 'serialization_failure', MESSAGE = 'changed since it was sealed anew';
    END IF;
    SELECT p.id_number_hash INTO number FROM identity.person p
     WHERE p.district_code = there AND p.minor_id = v.minor_id;
    SELECT m.* INTO twin FROM identity.person p JOIN minor m USING (district_code, minor_id)
     WHERE p.district_code = here AND p.id_number_hash = number AND p.minor_id <> v.minor_id;
    -- A row that was closed here is found by nobody: what it holds is no reason to lose the child's number.
    IF twin.closed_on IS NOT NULL THEN
        UPDATE identity.person p SET id_number_sealed = NULL, id_number_hash = NULL
         WHERE p.district_code = here AND p.minor_id = twin.minor_id;
        twin := NULL;
    END IF;
    INSERT INTO minor (district_code, minor_id, code, sex, birth_date, region_code, hardship, synthetic, languages,
                       revision, facts_as_of)
    SELECT here, m.minor_id, new_code, m.sex, m.birth_date, v.to_region, m.hardship, m.synthetic, m.languages, m.revision,
           m.facts_as_of
      FROM minor m WHERE m.district_code = there AND m.minor_id = v.minor_id
        ON CONFLICT (district_code, minor_id) DO UPDATE
       SET code = EXCLUDED.code, sex = EXCLUDED.sex, birth_date = EXCLUDED.birth_date,
           region_code = EXCLUDED.region_code, hardship = EXCLUDED.hardship, languages = EXCLUDED.languages,
           revision = EXCLUDED.revision, facts_as_of = EXCLUDED.facts_as_of, closed_on = NULL, closed_as = NULL;
    UPDATE identity.paper x SET minor_id = v.minor_id FROM identity.paper t, minor m
     WHERE t.district_code = there AND t.minor_id = v.minor_id
       AND x.district_code = here AND x.kind = t.kind AND x.number_hash = t.number_hash AND x.paper_id <> t.paper_id
       AND m.district_code = here AND m.minor_id = x.minor_id AND m.closed_on IS NOT NULL;
    INSERT INTO identity.person (district_code, minor_id, name_sealed, name_hash, id_number_hash, id_number_sealed,
                                 telephone_sealed, address_sealed)
    SELECT here, p.minor_id, sealed[array_position(places, 'name')], p.name_hash,
           CASE WHEN twin.minor_id IS NULL THEN p.id_number_hash END,
           CASE WHEN twin.minor_id IS NULL THEN sealed[array_position(places, 'id-number')] END, sealed[array_position(places, 'telephone')],
           sealed[array_position(places, 'address')]
      FROM identity.person p
     WHERE p.district_code = there AND p.minor_id = v.minor_id
        ON CONFLICT (district_code, minor_id) DO UPDATE
       SET name_sealed = EXCLUDED.name_sealed, name_hash = EXCLUDED.name_hash,
           -- A number left behind here on the way out is still the child's when it comes back.
           id_number_hash = coalesce(EXCLUDED.id_number_hash, person.id_number_hash),
           id_number_sealed = CASE WHEN EXCLUDED.id_number_hash IS NULL THEN person.id_number_sealed
                                   ELSE EXCLUDED.id_number_sealed END,
           telephone_sealed = EXCLUDED.telephone_sealed, address_sealed = EXCLUDED.address_sealed;
    -- What was finished there is counted there; what is open goes on here.
    FOR target IN SELECT * FROM (VALUES
        ('guardian', '{guardian_id}', 'true'), ('guardian_mark', '{mark_id}', 'true'),
        ('consent', '{consent_id}', 'true'), ('told', '{told_id}', 'true'),
        ('decision', '{decision_id}', 'true'), ('assessment', '{assessment_id}', 'true'),
        ('score', '{assessment_id}', 'true'), ('concern', '{concern_id}', 't.closed_on IS NOT NULL'),
        ('alert', '{alert_id}', 'true'), ('critical_item', '{assessment_id,item}', 'true'),
        ('safety_talk', '{talk_id}', 'true'), ('wish', '{wish_id}', 'true'),
        ('triage_override', '{override_id}', 't.ended_on IS NOT NULL'), ('ask', '{ask_id}', 't.closed_on IS NOT NULL'),
        ('episode', '{episode_id}', 't.closed_on IS NOT NULL'), ('episode_event', '{event_id}', 'true'),
        ('confirmation', '{confirmation_id}', 'true'), ('contact', '{contact_id}', 'true'),
        ('care_plan', '{plan_id}', 'true'), ('goal_mark', '{mark_id}', 'true'),
        ('care_action', '{action_id}', 't.done_on IS NOT NULL'), ('aid', '{aid_id}', 'true'),
        ('form_not_done', '{not_done_id}', 'true'), ('minor_hardship', '{hardship_id}', 'true'),
        -- Who is suspected may not act there either; the report and its words stay where they are.
        ('harm_suspect', '{harm_report_id,suspect_kind,suspect}', 'true'),
        ('amendment', '{assessment_id}', 'true'), ('second_entry', '{second_entry_id}', 'true'),
        ('identity.paper', '{paper_id}', 'true'), ('identity.person_change', '{change_id}', 'true'))
        AS list (name, keys, carried)
    LOOP
        PERFORM minor_carry(target.name, target.keys::text[], there, here, v.minor_id, target.carried);
    END LOOP;
    UPDATE guardian g SET name_sealed = u.b FROM unnest(places, ids, sealed) AS u (k, i, b)
     WHERE g.district_code = here AND g.guardian_id = u.i AND u.k = 'guardian-name';
    UPDATE guardian g SET telephone_sealed = u.b FROM unnest(places, ids, sealed) AS u (k, i, b)
     WHERE g.district_code = here AND g.guardian_id = u.i AND u.k = 'guardian-telephone';
    UPDATE identity.paper p SET number_sealed = u.b FROM unnest(places, ids, sealed) AS u (k, i, b)
     WHERE p.district_code = here AND p.paper_id = u.i AND u.k = 'paper';
    UPDATE identity.person_change c SET old_sealed = u.b FROM unnest(places, ids, sealed) AS u (k, i, b)
     WHERE c.district_code = here AND c.change_id = u.i AND u.k = 'change';
    INSERT INTO sibling (district_code, minor_id, sibling_id)
    SELECT here, s.minor_id, s.sibling_id FROM sibling s
     WHERE s.district_code = there AND v.minor_id IN (s.minor_id, s.sibling_id)
       AND EXISTS (SELECT FROM minor m WHERE m.district_code = here AND m.closed_on IS NULL
                      AND m.minor_id = CASE s.minor_id WHEN v.minor_id THEN s.sibling_id ELSE s.minor_id END)
        ON CONFLICT DO NOTHING;

    INSERT INTO team_member (district_code, member_id, minor_id, part, worker_code, role, since, recorded_at, recorded_by)
    SELECT here, t.member_id, t.minor_id, t.part, t.worker_code, t.role, t.since, t.recorded_at, t.recorded_by
      FROM team_member t
     WHERE t.district_code = there AND t.minor_id = v.minor_id AND t.until IS NULL AND t.part = 'related'
        ON CONFLICT (district_code, member_id) DO UPDATE SET until = NULL;
    UPDATE team_member t SET until = greatest(t.since, day)
     WHERE t.district_code = there AND t.minor_id = v.minor_id AND t.until IS NULL;
    INSERT INTO episode_event (district_code, event_id, episode_id, kind, track, urgency, on_date)
    SELECT there, events[3], e.episode_id, 'closed', e.track, e.urgency, day FROM episode e
     WHERE e.district_code = there AND e.minor_id = v.minor_id AND e.closed_on IS NULL;
    UPDATE episode e SET status = 'closed', closed_on = greatest(e.opened_on, day), outcome = 'moved'
     WHERE e.district_code = there AND e.minor_id = v.minor_id AND e.closed_on IS NULL;
    UPDATE ask a SET closed_on = greatest(a.opened_on, day)
     WHERE a.district_code = there AND a.minor_id = v.minor_id AND a.closed_on IS NULL;
    UPDATE concern c SET closed_on = greatest(c.seen_on, day), closed_reason = 'moved to another district'
     WHERE c.district_code = there AND c.minor_id = v.minor_id AND c.closed_on IS NULL;
    UPDATE triage_override o SET ended_on = greatest(o.given_on, day), end_kind = 'replaced'
     WHERE o.district_code = there AND o.minor_id = v.minor_id AND o.ended_on IS NULL;
    DELETE FROM triage_state s WHERE s.district_code = there AND s.minor_id = v.minor_id;
    UPDATE minor m SET closed_on = day, closed_as = 'moved' WHERE m.district_code = there AND m.minor_id = v.minor_id;
    INSERT INTO triage_state (district_code, minor_id) VALUES (here, v.minor_id)
        ON CONFLICT (district_code, minor_id) DO UPDATE SET changed = true;
    UPDATE minor_move w SET accepted_at = now(), accepted_by = session_user
     WHERE w.district_code = there AND w.move_id = v.move_id;
    INSERT INTO audit_event (district_code, event_id, action, object_kind, object_id, purpose)
    VALUES (there, events[1], 'minor.moved-away', 'minor', v.minor_id::text, here),
           (here, events[2], 'minor.moved-here', 'minor', v.minor_id::text, there);
    PERFORM audit_seal(d) FROM unnest(ARRAY[least(here, there), greatest(here, there)]) AS u (d);
    RETURN twin.code;
END
$$;

-- The rows of a child that go over to another row of the same district, and back.
CREATE FUNCTION minor_merge_targets() RETURNS TABLE (name text, key text)
LANGUAGE sql IMMUTABLE AS $$
    VALUES ('guardian', 'guardian_id'), ('guardian_mark', 'mark_id'), ('consent', 'consent_id'), ('told', 'told_id'),
           ('assessment', 'assessment_id'), ('score', 'assessment_id'), ('concern', 'concern_id'),
           ('alert', 'alert_id'), ('safety_talk', 'talk_id'), ('wish', 'wish_id'),
           ('triage_override', 'override_id'), ('ask', 'ask_id'), ('episode', 'episode_id'),
           ('confirmation', 'confirmation_id'), ('referral', 'referral_id'), ('contact', 'contact_id'),
           ('care_plan', 'plan_id'), ('goal_mark', 'mark_id'), ('care_action', 'action_id'), ('aid', 'aid_id'),
           ('form_not_done', 'not_done_id'), ('second_entry', 'second_entry_id'),
           ('minor_hardship', 'hardship_id'), ('paper', 'paper_id'),
           ('campaign_minor', 'campaign_id'), ('activity_minor', 'activity_id'), ('team_member', 'member_id'),
           ('conference_entry', 'entry_id'), ('conference_action', 'action_id'),
           ('harm_report', 'harm_report_id'), ('harm_suspect', 'harm_report_id')
$$;

-- What stands in the way: two open episodes, two decisions of people, a guardian marked on one row alone; one row is
-- not hers to act about, and then nothing else is said.
CREATE FUNCTION minor_merge_waits_for(district text, one uuid, other uuid) RETURNS TABLE (kind text, what text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
    WITH caller AS MATERIALIZED (
        SELECT is_barred(district, one) OR is_barred(district, other) AS barred WHERE works_in(district)),
    found (kind, what) AS (
        SELECT 'episode', '' WHERE (SELECT count(*) FROM episode e
         WHERE e.district_code = district AND e.minor_id IN (one, other) AND e.closed_on IS NULL) > 1
         UNION ALL
        SELECT 'override', '' WHERE (SELECT count(*) FROM triage_override o
         WHERE o.district_code = district AND o.minor_id IN (one, other) AND o.ended_on IS NULL) > 1
         UNION ALL
        SELECT 'move', v.code FROM minor_move v
         WHERE v.district_code = district AND v.minor_id IN (one, other) AND v.accepted_at IS NULL
           AND v.withdrawn_at IS NULL
         UNION ALL
        -- Two records of one guardian: the mark is on the one, a yes or the telephone on the other. A person says
        -- who is meant before the two stand side by side.
        SELECT 'guardian', t.code FROM (VALUES (one, other), (other, one)) AS pair (marked, bare)
          JOIN minor t ON t.district_code = district AND t.minor_id = pair.bare
         WHERE EXISTS (SELECT FROM guardian_mark k
                        WHERE k.district_code = district AND k.minor_id = pair.marked AND k.until IS NULL
                          AND k.mark IN ('suspended', 'revoked', 'not-to-be-informed'))
           AND EXISTS (SELECT FROM guardian g
                        WHERE g.district_code = district AND g.minor_id = pair.bare
                          AND (g.until IS NULL OR EXISTS (
                               SELECT FROM consent c
                                WHERE c.district_code = district AND c.guardian_id = g.guardian_id
                                  AND c.answer = 'yes' AND c.withdrawn_on IS NULL))
                          AND NOT EXISTS (SELECT FROM guardian_mark k
                                           WHERE k.district_code = district AND k.guardian_id = g.guardian_id
                                             AND k.until IS NULL
                                             AND k.mark IN ('suspended', 'revoked', 'not-to-be-informed'))))
    SELECT 'held', '' FROM caller c WHERE c.barred
     UNION ALL
    SELECT f.kind, f.what FROM caller c CROSS JOIN found f WHERE NOT c.barred
$$;

-- Who grew up beside the one grew up beside the other, and who is not the one is not the other. The pairs of the
-- closed row stay with it.
CREATE FUNCTION minor_merge_pairs(district text, merge uuid, absorbed uuid, kept uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
    WITH known AS (
        SELECT DISTINCT CASE s.minor_id WHEN absorbed THEN s.sibling_id ELSE s.minor_id END AS other
          FROM sibling s WHERE s.district_code = district AND absorbed IN (s.minor_id, s.sibling_id)),
    paired AS (
        INSERT INTO sibling (district_code, minor_id, sibling_id)
        SELECT district, p.one, p.two FROM known k
         CROSS JOIN LATERAL (VALUES (kept, k.other), (k.other, kept)) AS p (one, two)
         WHERE k.other <> kept
            ON CONFLICT DO NOTHING
        RETURNING CASE minor_id WHEN kept THEN sibling_id ELSE minor_id END AS other)
    INSERT INTO minor_merge_row SELECT DISTINCT district, merge, 'sibling-added', other FROM paired;

    WITH known AS (
        SELECT d.other_district AS place, d.other_id AS other, d.reason FROM minor_distinct d
         WHERE d.district_code = district AND d.minor_id = absorbed
         UNION ALL
        SELECT d.district_code, d.minor_id, d.reason FROM minor_distinct d
         WHERE d.other_district = district AND d.other_id = absorbed),
    set_apart AS (
        INSERT INTO minor_distinct (district_code, minor_id, other_district, other_id, reason)
        SELECT p.place, p.one, p.other_place, p.two, k.reason FROM known k
         CROSS JOIN LATERAL (SELECT (district, kept) < (k.place, k.other)) AS o (kept_first)
         CROSS JOIN LATERAL (
               SELECT CASE WHEN o.kept_first THEN district ELSE k.place END,
                      CASE WHEN o.kept_first THEN kept ELSE k.other END,
                      CASE WHEN o.kept_first THEN k.place ELSE district END,
                      CASE WHEN o.kept_first THEN k.other ELSE kept END) AS p (place, one, other_place, two)
         WHERE k.other <> kept
            ON CONFLICT DO NOTHING
        RETURNING CASE minor_id WHEN kept THEN other_id ELSE minor_id END AS other)
    INSERT INTO minor_merge_row SELECT DISTINCT district, merge, 'distinct-added', other FROM set_apart;
$$;
REVOKE ALL ON FUNCTION minor_merge_pairs(text, uuid, uuid, uuid) FROM PUBLIC;

-- `absorbed` becomes part of `kept`. Rows that would stand twice stay where they are. An ID number, a telephone and an
-- address that only the first knew come sealed anew.
CREATE FUNCTION minor_merge_do(
    district text, merge uuid, absorbed uuid, kept uuid, why text, number_sealed bytea, telephone bytea, address bytea,
    day date, event uuid
) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = xinlu, identity, pg_temp AS $$
DECLARE
    target record;
    moved  integer := 0;
    added  text[];
    passed identity.person;
    own    identity.person;
BEGIN
    PERFORM demand_work_in(district);
    -- In the order of the night: first what it notes about a child, then the child.
    PERFORM FROM triage_state s WHERE s.district_code = district AND s.minor_id IN (absorbed, kept)
      ORDER BY s.minor_id FOR UPDATE;
    PERFORM FROM minor m WHERE m.district_code = district AND m.minor_id IN (absorbed, kept) AND m.closed_on IS NULL
      ORDER BY m.minor_id FOR UPDATE;
    IF (SELECT count(*) FROM minor m WHERE m.district_code = district AND m.minor_id IN (absorbed, kept)
           AND m.closed_on IS NULL) <> 2
       OR EXISTS (SELECT FROM minor_merge_waits_for(district, absorbed, kept)) THEN
        RAISE EXCEPTION USING ERRCODE = 'object_in_use', MESSAGE = 'not two open rows that fit';
    END IF;
    SELECT coalesce(array_agg(h ORDER BY h), '{}') INTO added
      FROM minor a JOIN minor b ON b.district_code = district AND b.minor_id = kept
     CROSS JOIN unnest(a.hardship) AS u (h)
     WHERE a.district_code = district AND a.minor_id = absorbed AND NOT h = ANY (b.hardship);
    SELECT * INTO passed FROM identity.person p WHERE p.district_code = district AND p.minor_id = absorbed;
    SELECT * INTO own FROM identity.person p WHERE p.district_code = district AND p.minor_id = kept;
    INSERT INTO minor_merge (district_code, merge_id, from_minor, into_minor, reason, hardship_added,
                             from_id_number_sealed, from_id_number_hash, telephone_added, address_added)
    SELECT district, merge, absorbed, kept, why, added,
           CASE WHEN number_sealed IS NOT NULL THEN passed.id_number_sealed END,
           CASE WHEN number_sealed IS NOT NULL THEN passed.id_number_hash END,
           CASE WHEN own.telephone_sealed IS NULL THEN telephone END,
           CASE WHEN own.address_sealed IS NULL THEN address END;
    UPDATE identity.person p
       SET telephone_sealed = coalesce(p.telephone_sealed, telephone),
           address_sealed = coalesce(p.address_sealed, address)
     WHERE p.district_code = district AND p.minor_id = kept;
    IF number_sealed IS NOT NULL THEN
        UPDATE identity.person p SET id_number_sealed = NULL, id_number_hash = NULL
         WHERE p.district_code = district AND p.minor_id = absorbed;
        UPDATE identity.person p SET id_number_sealed = minor_merge_do.number_sealed, id_number_hash = passed.id_number_hash
         WHERE p.district_code = district AND p.minor_id = kept AND p.id_number_hash IS NULL;
    END IF;
    PERFORM minor_merge_pairs(district, merge, absorbed, kept);
    -- An ask that both have is answered once: the kept one's, by the earlier deadline.
    WITH sooner AS (
        SELECT b.ask_id, b.deadline AS was, greatest(a.deadline, b.opened_on) AS due
          FROM ask a JOIN ask b ON b.district_code = district AND b.minor_id = kept AND b.closed_on IS NULL
           AND b.rule = a.rule AND b.what = a.what AND b.deadline > a.deadline
         WHERE a.district_code = district AND a.minor_id = absorbed AND a.closed_on IS NULL),
    hastened AS (
        UPDATE ask b SET deadline = s.due FROM sooner s
         WHERE b.district_code = district AND b.ask_id = s.ask_id RETURNING b.ask_id, s.was)
    INSERT INTO minor_merge_row SELECT district, merge, 'ask-deadline', ask_id, was FROM hastened;
    WITH twice AS (
        UPDATE ask a SET closed_on = greatest(a.opened_on, day)
         WHERE a.district_code = district AND a.minor_id = absorbed AND a.closed_on IS NULL
           AND EXISTS (SELECT FROM ask b WHERE b.district_code = district AND b.minor_id = kept AND b.closed_on IS NULL
                          AND b.rule = a.rule AND b.what = a.what)
        RETURNING a.ask_id)
    INSERT INTO minor_merge_row SELECT district, merge, 'ask-closed', ask_id FROM twice;
    FOR target IN SELECT * FROM minor_merge_targets() LOOP
        EXECUTE format(
            'WITH owned AS (
                 UPDATE %1$I t SET minor_id = $4 WHERE t.district_code = $1 AND t.minor_id = $3 %3$s
                 RETURNING t.%2$I AS row_id),
             kept AS (INSERT INTO minor_merge_row SELECT DISTINCT $1, $2, %1$L, row_id FROM owned RETURNING 1)
             SELECT count(*) FROM kept', target.name, target.key,
            CASE target.name
                WHEN 'ask' THEN 'AND NOT EXISTS (SELECT FROM minor_merge_row r WHERE r.district_code = $1
                                     AND r.merge_id = $2 AND r.target = ''ask-closed'' AND r.row_id = t.ask_id)'
                WHEN 'minor_hardship' THEN 'AND NOT EXISTS (SELECT FROM minor_hardship b WHERE b.district_code = $1
                                     AND b.minor_id = $4 AND b.hardship = t.hardship AND b.until IS NULL)'
                WHEN 'campaign_minor' THEN 'AND NOT EXISTS (SELECT FROM campaign_minor b WHERE b.district_code = $1
                                     AND b.minor_id = $4 AND b.campaign_id = t.campaign_id)'
                WHEN 'activity_minor' THEN 'AND NOT EXISTS (SELECT FROM activity_minor b WHERE b.district_code = $1
                                     AND b.minor_id = $4 AND b.activity_id = t.activity_id)'
                -- Whoever may not act about the one may not about the other; one worker answers for a child.
                -- The village's and the town's worker go over where the other has none and the place is the same.
                WHEN 'team_member' THEN 'AND (t.part IN (''related'', ''helper'') OR t.until IS NULL
                     AND t.worker_code NOT IN (SELECT may_not_act($1, $3) UNION SELECT may_not_act($1, $4))
                     AND EXISTS (SELECT FROM minor a JOIN minor b ON b.district_code = $1 AND b.minor_id = $4
                                  AND left(b.region_code, CASE t.part WHEN ''village'' THEN 12 ELSE 9 END)
                                    = left(a.region_code, CASE t.part WHEN ''village'' THEN 12 ELSE 9 END)
                                  WHERE a.district_code = $1 AND a.minor_id = $3)
                     AND NOT EXISTS (SELECT FROM team_member b WHERE b.district_code = $1 AND b.minor_id = $4
                                        AND b.part = t.part AND b.until IS NULL))'
                ELSE '' END)
        INTO moved USING district, merge, absorbed, kept;
    END LOOP;
    UPDATE minor m SET hardship = m.hardship || added WHERE m.district_code = district AND m.minor_id = kept;
    UPDATE minor m SET closed_on = day, closed_as = 'merged' WHERE m.district_code = district AND m.minor_id = absorbed;
    DELETE FROM triage_state s WHERE s.district_code = district AND s.minor_id = absorbed;
    INSERT INTO triage_state (district_code, minor_id) VALUES (district, kept)
        ON CONFLICT (district_code, minor_id) DO UPDATE SET changed = true;
    INSERT INTO audit_event (district_code, event_id, action, object_kind, object_id, purpose)
    VALUES (district, event, 'minor.merged', 'minor', absorbed::text, kept::text);
    PERFORM audit_seal(district);
    RETURN (SELECT count(*) FROM minor_merge_row r WHERE r.district_code = district AND r.merge_id = merge);
END
$$;

-- What must be undone before: a later merge with the row that stayed. `moved`: the child lives elsewhere since, with
-- what went over; the rows cannot be told apart there.
CREATE FUNCTION minor_merge_undo_waits_for(merge uuid) RETURNS TABLE (kind text, what text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
    WITH asked AS (SELECT * FROM minor_merge g WHERE g.merge_id = merge AND works_in(g.district_code))
    SELECT * FROM (
        SELECT 'merge', later.merge_id::text FROM asked v JOIN minor_merge later
            ON later.district_code = v.district_code AND later.undone_at IS NULL
           AND (later.from_minor = v.into_minor
                OR later.into_minor = v.into_minor AND later.merged_at > v.merged_at)
         ORDER BY later.merged_at DESC) AS merges
     UNION ALL
    SELECT * FROM (
        SELECT 'moved', v.district_code FROM asked v
         WHERE EXISTS (SELECT FROM minor_move w
                        WHERE w.minor_id = v.into_minor AND w.accepted_at > v.merged_at)
            OR EXISTS (SELECT FROM minor m WHERE m.district_code = v.district_code AND m.minor_id = v.into_minor
                          AND m.closed_as = 'moved')) AS moves
$$;

-- Two rows again: exactly what went over goes back; what was written since stays where it was written.
CREATE FUNCTION minor_merge_undo(merge uuid, event uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = xinlu, identity, pg_temp AS $$
DECLARE
    v      minor_merge;
    target record;
BEGIN
    SELECT * INTO v FROM minor_merge g WHERE g.merge_id = merge AND g.undone_at IS NULL FOR UPDATE;
    IF v.merge_id IS NULL THEN RETURN NULL; END IF;
    PERFORM demand_work_in(v.district_code);
    IF is_barred(v.district_code, v.from_minor) OR is_barred(v.district_code, v.into_minor) THEN RETURN NULL; END IF;
    PERFORM FROM minor m WHERE m.district_code = v.district_code AND m.minor_id IN (v.from_minor, v.into_minor)
      ORDER BY m.minor_id FOR UPDATE;
    IF EXISTS (SELECT FROM minor_merge_undo_waits_for(merge))
       OR NOT EXISTS (SELECT FROM minor m WHERE m.district_code = v.district_code AND m.minor_id = v.into_minor
                         AND m.closed_on IS NULL) THEN
        RAISE EXCEPTION USING ERRCODE = 'object_in_use', MESSAGE = 'the row that stayed went on since';
    END IF;
    UPDATE minor m SET closed_on = NULL, closed_as = NULL
     WHERE m.district_code = v.district_code AND m.minor_id = v.from_minor;
    FOR target IN SELECT * FROM minor_merge_targets() LOOP
        EXECUTE format(
            'UPDATE %1$I t SET minor_id = $3 FROM minor_merge_row r
              WHERE r.district_code = $1 AND r.merge_id = $2 AND r.target = %1$L
                AND t.district_code = $1 AND t.%2$I = r.row_id AND t.minor_id = $4', target.name, target.key)
        USING v.district_code, merge, v.from_minor, v.into_minor;
    END LOOP;
    UPDATE ask a SET closed_on = NULL FROM minor_merge_row r
     WHERE r.district_code = v.district_code AND r.merge_id = merge AND r.target = 'ask-closed'
       AND a.district_code = v.district_code AND a.ask_id = r.row_id;
    UPDATE ask a SET deadline = r.was FROM minor_merge_row r
     WHERE r.district_code = v.district_code AND r.merge_id = merge AND r.target = 'ask-deadline'
       AND a.district_code = v.district_code AND a.ask_id = r.row_id;
    DELETE FROM sibling s USING minor_merge_row r
     WHERE r.district_code = v.district_code AND r.merge_id = merge AND r.target = 'sibling-added'
       AND s.district_code = v.district_code
       AND (s.minor_id, s.sibling_id) IN ((v.into_minor, r.row_id), (r.row_id, v.into_minor));
    DELETE FROM minor_distinct d USING minor_merge_row r
     WHERE r.district_code = v.district_code AND r.merge_id = merge AND r.target = 'distinct-added'
       AND (d.minor_id, d.other_id) IN ((v.into_minor, r.row_id), (r.row_id, v.into_minor));
    UPDATE identity.person p
       SET telephone_sealed = CASE WHEN p.telephone_sealed IS DISTINCT FROM v.telephone_added
                                   THEN p.telephone_sealed END,
           address_sealed = CASE WHEN p.address_sealed IS DISTINCT FROM v.address_added THEN p.address_sealed END
     WHERE p.district_code = v.district_code AND p.minor_id = v.into_minor;
    IF v.from_id_number_hash IS NOT NULL THEN
        UPDATE identity.person p SET id_number_sealed = NULL, id_number_hash = NULL
         WHERE p.district_code = v.district_code AND p.minor_id = v.into_minor
           AND p.id_number_hash = v.from_id_number_hash;
        UPDATE identity.person p SET id_number_sealed = v.from_id_number_sealed, id_number_hash = v.from_id_number_hash
         WHERE p.district_code = v.district_code AND p.minor_id = v.from_minor;
    END IF;
    UPDATE minor m SET hardship = (SELECT coalesce(array_agg(h), '{}') FROM unnest(m.hardship) AS u (h)
                                    WHERE NOT h = ANY (v.hardship_added))
     WHERE m.district_code = v.district_code AND m.minor_id = v.into_minor;
    INSERT INTO triage_state (district_code, minor_id)
    SELECT v.district_code, m FROM unnest(ARRAY[v.from_minor, v.into_minor]) AS u (m) ORDER BY 2
        ON CONFLICT (district_code, minor_id) DO UPDATE SET changed = true;
    UPDATE minor_merge g SET undone_at = now(), undone_by = session_user
     WHERE g.district_code = v.district_code AND g.merge_id = merge;
    INSERT INTO audit_event (district_code, event_id, action, object_kind, object_id, purpose)
    VALUES (v.district_code, event, 'minor.merge-undone', 'minor', v.from_minor::text, v.into_minor::text);
    PERFORM audit_seal(v.district_code);
    RETURN (SELECT count(*) FROM minor_merge_row r WHERE r.district_code = v.district_code AND r.merge_id = merge);
END
$$;

DO $$
DECLARE
    signature text;
BEGIN
    FOREACH signature IN ARRAY ARRAY['works_in(text)', 'demand_work_in(text)',
        'is_barred(text, uuid)', 'held_by_closed(text[], text[], text[])', 'minor_move_waits_for(text, uuid)',
        'minor_move_offer(text, uuid, uuid, text, text, date, uuid)', 'minor_move_withdraw(text, uuid, uuid)',
        'minor_move_list()', 'minor_move_offered(uuid)', 'minor_move_sealed(uuid, uuid)',
        'minor_move_accept(uuid, text, text[], uuid[], bytea[], text, date, uuid[])', 'minor_merge_targets()',
        'minor_merge_waits_for(text, uuid, uuid)',
        'minor_merge_do(text, uuid, uuid, uuid, text, bytea, bytea, bytea, date, uuid)', 'minor_merge_undo(uuid, uuid)',
        'minor_merge_undo_waits_for(uuid)'] LOOP
        EXECUTE 'REVOKE ALL ON FUNCTION ' || signature || ' FROM PUBLIC';
        EXECUTE 'GRANT EXECUTE ON FUNCTION ' || signature || ' TO xg_worker';
    END LOOP;
END
$$;
