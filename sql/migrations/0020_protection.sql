-- Reports of suspected harm: what only those may see who are named for it.

-- The facts and the reporter are sealed; the night and the ladder read that there is a report and
-- whether its clock runs. No table here is open to a worker: she goes through the functions below.
ALTER TABLE harm_report
    ADD COLUMN kind            text NOT NULL DEFAULT 'other-grave',
    ADD COLUMN facts_sealed    bytea,
    ADD COLUMN reporter_sealed bytea,
    ADD COLUMN recorder        name,
    ADD COLUMN in_doubt        boolean NOT NULL DEFAULT false,
    ADD COLUMN deadline        timestamptz,
    ADD COLUMN rung            text NOT NULL DEFAULT 'worker',
    ADD COLUMN owner           text NOT NULL DEFAULT '',
    ADD COLUMN climbs_at       timestamptz,
    ADD COLUMN notified_at     timestamptz,
    ADD COLUMN notify_attempts smallint NOT NULL DEFAULT 0,
    ADD COLUMN made_at         timestamptz,
    ADD COLUMN made_to         text,
    -- A supervisor's answer to a worker in doubt.
    ADD COLUMN answer          text,
    ADD COLUMN answer_reason   text,
    ADD COLUMN closed_reason   text,
    ADD CONSTRAINT harm_report_kind CHECK (kind IN (
        'private-injury', 'sexual-abuse-under-14', 'pregnancy-14-up', 'injuries',
        'unnatural-injury-or-death', 'abandoned', 'missing-or-trafficked', 'begging',
        'danger-of-harm', 'other-grave')),
    ADD CONSTRAINT harm_report_rung CHECK (rung IN ('worker', 'supervisor', 'district', 'city')),
    ADD CONSTRAINT harm_report_made CHECK ((made_at IS NULL) = (made_to IS NULL)
        AND made_to IN ('police', 'civil-affairs', 'education', 'health', 'other')),
    ADD CONSTRAINT harm_report_answer CHECK (answer IN ('yes', 'no')
        AND (answer <> 'no' OR length(btrim(answer_reason)) BETWEEN 3 AND 500)),
    ADD CONSTRAINT harm_report_closed_reason CHECK (
        closed_reason IS NULL OR closed_on IS NOT NULL
        AND length(btrim(closed_reason)) BETWEEN 3 AND 500);
CREATE INDEX harm_report_climbing ON harm_report (district_code, climbs_at)
    WHERE made_at IS NULL AND closed_on IS NULL;

-- Who is suspected, in the house's own terms; anybody else is named in the sealed facts.
CREATE TABLE harm_suspect (
    district_code  text NOT NULL,
    harm_report_id uuid NOT NULL,
    minor_id       uuid NOT NULL,
    suspect_kind   text NOT NULL,
    suspect        text NOT NULL,
    CONSTRAINT harm_suspect_pkey PRIMARY KEY (district_code, harm_report_id, suspect_kind, suspect),
    CONSTRAINT harm_suspect_kind CHECK (suspect_kind IN ('guardian', 'worker', 'partner'))
);
CREATE INDEX harm_suspect_of_minor ON harm_suspect (district_code, minor_id);
SELECT protect('harm_suspect', '{export}');
CREATE POLICY alert ON harm_report TO xj_alert USING (true);
GRANT SELECT (district_code, harm_report_id, minor_id, opened_on, closed_on, deadline, rung, owner,
              climbs_at, notified_at, notify_attempts, made_at, recorded_at)
   ON harm_report TO xj_alert;
GRANT UPDATE (owner, rung, climbs_at, notified_at, notify_attempts) ON harm_report TO xj_alert;
GRANT SELECT ON harm_suspect TO xj_export;

-- Whoever may not be asked about this child: related to it, or named in a report about it.
CREATE FUNCTION may_not_act(district text, minor uuid) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
    SELECT worker_code FROM team_member
     WHERE district_code = district AND minor_id = minor AND part = 'related' AND until IS NULL
    UNION
    SELECT suspect FROM harm_suspect
     WHERE district_code = district AND minor_id = minor AND suspect_kind = 'worker'
$$;
REVOKE ALL ON FUNCTION may_not_act(text, uuid) FROM PUBLIC;

-- Who answers for a child at this moment: the lowest rung from `lowest` on where somebody is on duty.
-- The child's own worker first, if she is on duty; a row for a few days before the usual one; the
-- deputy for a person who is away or may not act. No row: nobody, up to the city.
CREATE FUNCTION on_duty(district text, minor uuid, region text, moment timestamptz, lowest text)
RETURNS TABLE (rung text, owner text, telephone text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
WITH clock AS MATERIALIZED (
    SELECT local::date AS today, local::date - 1 AS yesterday,
           extract(isodow FROM local)::smallint AS weekday,
           extract(isodow FROM local - interval '1 day')::smallint AS day_before,
           (extract(hour FROM local) * 60 + extract(minute FROM local))::smallint AS minute
      FROM (SELECT moment AT TIME ZONE interval '8 hours') AS at (local)),
barred AS MATERIALIZED (SELECT may_not_act(district, minor) AS worker_code),
-- The places of the ladder above and including the child's own.
place (code) AS (
    SELECT unnest(ARRAY[here, substr(here, 1, 9) || '000', substr(here, 1, 6) || '000000',
                        substr(here, 1, 4) || '00000000'])
      FROM (SELECT coalesce(region, (SELECT m.region_code FROM minor m
                                      WHERE m.district_code = district AND m.minor_id = minor),
                            district || '000000')) AS own (here)),
standing AS (
    SELECT d.*, CASE r.level WHEN 'village' THEN 1 WHEN 'town' THEN 2 WHEN 'district' THEN 3 ELSE 4 END AS step,
           r.level
      FROM duty d JOIN region r USING (region_code) CROSS JOIN clock c
     WHERE d.region_code IN (SELECT code FROM place) AND d.ended_at IS NULL
       AND (d.from_minute < d.to_minute AND c.weekday = ANY (d.weekdays)
            AND c.minute >= d.from_minute AND c.minute < d.to_minute
            AND c.today BETWEEN d.valid_from AND coalesce(d.valid_to, c.today)
         OR d.from_minute >= d.to_minute AND c.weekday = ANY (d.weekdays)
            AND c.minute >= d.from_minute
            AND c.today BETWEEN d.valid_from AND coalesce(d.valid_to, c.today)
         OR d.from_minute >= d.to_minute AND c.day_before = ANY (d.weekdays)
            AND c.minute < d.to_minute
            AND c.yesterday BETWEEN d.valid_from AND coalesce(d.valid_to, c.yesterday))),
able AS (
    SELECT s.step, s.valid_to, s.set_at, s.duty_id, s.telephone, who.worker_code, who.turn
      FROM standing s
     CROSS JOIN LATERAL (VALUES (s.person, 1), (s.deputy, 2)) AS who (worker_code, turn)
      JOIN worker w ON w.worker_code = who.worker_code AND w.disabled_at IS NULL
     WHERE NOT EXISTS (SELECT FROM barred b WHERE b.worker_code = who.worker_code)
       AND NOT EXISTS (SELECT FROM duty_absence a CROSS JOIN clock c
                        WHERE a.worker_code = who.worker_code
                          AND c.today BETWEEN a.from_day AND a.to_day)),
candidate AS (
    -- Her own child's responsible worker, wherever on the ladder she is on duty.
    SELECT 1 AS step, a.worker_code, a.telephone,
           CASE t.part WHEN 'village' THEN 1 ELSE 2 END AS first, a.turn, a.valid_to, a.set_at, a.duty_id
      FROM able a JOIN team_member t ON t.district_code = district AND t.minor_id = minor
       AND t.worker_code = a.worker_code AND t.until IS NULL AND t.part IN ('village', 'town')
    UNION ALL
    SELECT a.step, a.worker_code, a.telephone, 3, a.turn, a.valid_to, a.set_at, a.duty_id FROM able a)
SELECT (ARRAY['worker', 'supervisor', 'district', 'city'])[c.step], c.worker_code, c.telephone
  FROM candidate c
 WHERE c.step >= array_position(ARRAY['worker', 'supervisor', 'district', 'city'], lowest)
 ORDER BY c.step, c.first, c.valid_to NULLS LAST, c.turn, c.set_at DESC, c.duty_id
 LIMIT 1
$$;
REVOKE ALL ON FUNCTION on_duty(text, uuid, text, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION on_duty(text, uuid, text, timestamptz, text) TO xg_worker, xj_alert;

-- The caller as a worker who may hear of a report about this child; NULL: she may not.
CREATE FUNCTION harm_reader(district text, minor uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
    SELECT w.worker_code FROM worker w
     WHERE w.role_name = session_user AND w.disabled_at IS NULL
       AND (w.level = 'city' OR w.level = 'district' AND EXISTS (
            SELECT FROM worker_region r
             WHERE r.worker_code = w.worker_code AND substr(r.region_code, 1, 6) = district))
       AND NOT EXISTS (SELECT FROM may_not_act(district, minor) AS barred (worker_code)
                        WHERE barred.worker_code = w.worker_code)
$$;
REVOKE ALL ON FUNCTION harm_reader(text, uuid) FROM PUBLIC;

-- Appends to the audit without saying who: the reporter must not be found there.
CREATE FUNCTION harm_audit(district text, event uuid, action text, report uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
    INSERT INTO audit_event (district_code, event_id, action, object_kind, object_id, actor)
    VALUES (district, event, action, 'harm-report', report::text, 'xinlu_owner')
$$;
REVOKE ALL ON FUNCTION harm_audit(text, uuid, text, uuid) FROM PUBLIC;

-- Records a report, once: a repeat after a cut connection finds its first try. Suspected guardians
-- are at once not to be informed and cannot consent.
CREATE FUNCTION harm_report_record(
    district text, report uuid, minor uuid, report_kind text, facts bytea, reporter bytea, doubt boolean,
    opened date, due timestamptz, kinds text[], suspects text[], event uuid
) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM worker WHERE role_name = session_user AND disabled_at IS NULL) THEN
        RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = 'not a worker';
    END IF;
    INSERT INTO harm_report (district_code, harm_report_id, minor_id, kind, facts_sealed,
                             reporter_sealed, recorder, in_doubt, opened_on, deadline, climbs_at)
    VALUES (district, report, minor, report_kind, facts, reporter, session_user, doubt, opened, due,
            -- A doubt is the supervisor's to answer, within the same clock.
            CASE WHEN doubt THEN now() ELSE due END)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN RETURN false; END IF;
    INSERT INTO harm_suspect (district_code, harm_report_id, minor_id, suspect_kind, suspect)
    SELECT district, report, minor, k, s FROM unnest(kinds, suspects) AS u (k, s)
    ON CONFLICT DO NOTHING;
    INSERT INTO guardian_mark (district_code, mark_id, guardian_id, minor_id, mark, since, recorded_by)
    SELECT district, gen_random_uuid(), g.guardian_id, minor, m, opened, 'xinlu_owner'
      FROM guardian g CROSS JOIN (VALUES ('not-to-be-informed'), ('suspended')) AS marks (m)
     WHERE g.district_code = district AND g.minor_id = minor
       AND g.guardian_id::text IN (
           SELECT s FROM unnest(kinds, suspects) AS u (k, s) WHERE k = 'guardian');
    INSERT INTO triage_state (district_code, minor_id) VALUES (district, minor)
        ON CONFLICT (district_code, minor_id) DO UPDATE SET changed = true;
    PERFORM harm_audit(district, event, 'harm.recorded', report);
    PERFORM audit_seal(district);
    RETURN true;
END
$$;

-- What the caller may see: no facts, no reporter. `mine`: she recorded it herself.
CREATE FUNCTION harm_report_list()
RETURNS TABLE (district_code text, harm_report_id uuid, minor_id uuid, code text, region_code text, kind text,
               in_doubt boolean, opened_on date, deadline timestamptz, rung text, owner text,
               made_at timestamptz, made_to text, answer text, closed_on date, mine boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
    SELECT h.district_code, h.harm_report_id, h.minor_id, m.code, m.region_code, h.kind, h.in_doubt,
           h.opened_on, h.deadline, h.rung, h.owner, h.made_at, h.made_to, h.answer, h.closed_on,
           h.recorder = session_user
      FROM harm_report h JOIN minor m USING (district_code, minor_id)
     WHERE harm_reader(h.district_code, h.minor_id) IS NOT NULL
        OR h.recorder = session_user
           AND NOT EXISTS (SELECT FROM may_not_act(h.district_code, h.minor_id) AS b (worker_code)
                             JOIN worker w USING (worker_code) WHERE w.role_name = session_user)
$$;

-- The sealed words, for the roles named for them alone; read under the reader's own name.
CREATE FUNCTION harm_report_words(report uuid, event uuid)
RETURNS TABLE (district_code text, harm_report_id uuid, facts_sealed bytea, reporter_sealed bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
DECLARE
    found_report harm_report;
BEGIN
    SELECT * INTO found_report FROM harm_report h WHERE h.harm_report_id = report;
    IF NOT EXISTS (SELECT FROM worker w
                    WHERE w.worker_code = harm_reader(found_report.district_code, found_report.minor_id)
                      AND 'protection' = ANY (w.roles)) THEN
        RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = 'not named for it';
    END IF;
    INSERT INTO audit_event (district_code, event_id, action, object_kind, object_id)
    VALUES (found_report.district_code, event, 'harm.read', 'harm-report', report::text);
    PERFORM audit_seal(found_report.district_code);
    RETURN QUERY SELECT found_report.district_code, found_report.harm_report_id,
                        found_report.facts_sealed, found_report.reporter_sealed;
END
$$;

-- What happens to a report: made (to whom), answered (yes or no), closed; `words` says why.
CREATE FUNCTION harm_report_settle(report uuid, step text, value text, words text, moment timestamptz, event uuid)
RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
DECLARE
    found_report harm_report;
BEGIN
    SELECT * INTO found_report FROM harm_report h WHERE h.harm_report_id = report FOR UPDATE;
    IF found_report IS NULL OR harm_reader(found_report.district_code, found_report.minor_id) IS NULL
       AND (step <> 'made' OR found_report.recorder <> session_user) THEN
        RETURN NULL;
    END IF;
    CASE step
    WHEN 'made' THEN
        IF found_report.made_at IS NOT NULL THEN RETURN false; END IF;
        UPDATE harm_report h SET made_at = moment, made_to = value, climbs_at = NULL
         WHERE h.harm_report_id = report;
    WHEN 'answered' THEN
        IF found_report.answer IS NOT NULL OR NOT found_report.in_doubt THEN RETURN false; END IF;
        UPDATE harm_report h
           SET answer = value, answer_reason = nullif(words, ''),
               closed_on = CASE WHEN value = 'no' THEN (moment AT TIME ZONE interval '8 hours')::date END,
               climbs_at = CASE WHEN value = 'no' THEN NULL ELSE h.climbs_at END
         WHERE h.harm_report_id = report;
    WHEN 'closed' THEN
        IF found_report.closed_on IS NOT NULL OR found_report.made_at IS NULL THEN RETURN false; END IF;
        UPDATE harm_report h SET closed_on = (moment AT TIME ZONE interval '8 hours')::date,
               closed_reason = words, climbs_at = NULL
         WHERE h.harm_report_id = report;
    END CASE;
    INSERT INTO triage_state (district_code, minor_id)
    VALUES (found_report.district_code, found_report.minor_id)
        ON CONFLICT (district_code, minor_id) DO UPDATE SET changed = true;
    PERFORM harm_audit(found_report.district_code, event, 'harm.' || step, report);
    PERFORM audit_seal(found_report.district_code);
    RETURN true;
END
$$;

-- Whether a worker or a partner may not be asked about one of these children.
CREATE FUNCTION is_suspected(district text, minors uuid[], kind text, who text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
    SELECT EXISTS (SELECT FROM harm_suspect
                    WHERE district_code = district AND minor_id = ANY (minors)
                      AND suspect_kind = kind AND suspect = who)
        OR kind = 'worker' AND EXISTS (
           SELECT FROM team_member
            WHERE district_code = district AND minor_id = ANY (minors) AND part = 'related'
              AND until IS NULL AND worker_code = who)
$$;

DO $$
DECLARE
    signature text;
BEGIN
    FOREACH signature IN ARRAY ARRAY[
        'harm_report_record(text, uuid, uuid, text, bytea, bytea, boolean, date, timestamptz, text[], text[], uuid)',
        'harm_report_list()', 'harm_report_words(uuid, uuid)',
        'harm_report_settle(uuid, text, text, text, timestamptz, uuid)',
        'is_suspected(text, uuid[], text, text)']
    LOOP
        EXECUTE 'REVOKE ALL ON FUNCTION ' || signature || ' FROM PUBLIC';
        EXECUTE 'GRANT EXECUTE ON FUNCTION ' || signature || ' TO xg_worker';
    END LOOP;
END
$$;

-- The auditor finds what was done about a child, and reads nothing of what was written.
DO $$
DECLARE
    target text;
BEGIN
    FOREACH target IN ARRAY ARRAY['minor', 'assessment', 'alert', 'episode', 'referral', 'concern', 'guardian',
                                  'guardian_mark', 'harm_report'] LOOP
        EXECUTE format('CREATE POLICY audit ON %I TO xj_audit USING (true)', target);
    END LOOP;
END
$$;
GRANT SELECT (district_code, minor_id, code) ON minor TO xj_audit;
GRANT SELECT (district_code, minor_id, assessment_id) ON assessment TO xj_audit;
GRANT SELECT (district_code, minor_id, alert_id) ON alert TO xj_audit;
GRANT SELECT (district_code, minor_id, episode_id) ON episode TO xj_audit;
GRANT SELECT (district_code, minor_id, referral_id) ON referral TO xj_audit;
GRANT SELECT (district_code, minor_id, concern_id) ON concern TO xj_audit;
GRANT SELECT (district_code, minor_id, guardian_id) ON guardian TO xj_audit;
GRANT SELECT (district_code, minor_id, mark, until) ON guardian_mark TO xj_audit;
GRANT SELECT (district_code, minor_id, harm_report_id) ON harm_report TO xj_audit;
