-- The loop closes: partners as they are, matching, packages that can be written again to the byte,
-- replies, silence.

ALTER TABLE partner
    ADD COLUMN credit_code  text,
    -- Regions it serves, each with all below it; empty: its own district, or the city.
    ADD COLUMN regions      text[] NOT NULL DEFAULT '{}',
    ADD COLUMN languages    text[] NOT NULL DEFAULT '{}',
    -- `mon-fri 08:00-18:00; sat 09:00-12:00`; empty: not stated.
    ADD COLUMN hours        text NOT NULL DEFAULT '',
    ADD COLUMN telephone    text NOT NULL DEFAULT '',
    -- Limits of its own, shorter than the house's.
    ADD COLUMN answer_hours integer,
    ADD COLUMN start_days   integer,
    ADD CONSTRAINT partner_credit_code_form CHECK (credit_code ~ '^[0-9A-Z]{18}$'),
    ADD CONSTRAINT partner_credit_code_once UNIQUE (credit_code),
    ADD CONSTRAINT partner_hours CHECK (length(hours) <= 400),
    ADD CONSTRAINT partner_telephone CHECK (telephone ~ '^[0-9+() -]{0,30}$'),
    ADD CONSTRAINT partner_limits CHECK (answer_hours > 0 AND start_days > 0);

-- What a partner says of its room; the newest statement of a period counts.
CREATE TABLE partner_capacity (
    partner_id uuid NOT NULL,
    service    text NOT NULL,
    period     text NOT NULL,
    from_day   date NOT NULL,
    to_day     date NOT NULL,
    slots      integer NOT NULL,
    waiting    integer NOT NULL,
    stated_at  timestamptz NOT NULL DEFAULT now(),
    stated_by  name NOT NULL DEFAULT session_user,
    CONSTRAINT partner_capacity_pkey PRIMARY KEY (partner_id, service, period),
    CONSTRAINT partner_capacity_days CHECK (to_day >= from_day),
    CONSTRAINT partner_capacity_slots CHECK (slots BETWEEN 0 AND 1000000 AND waiting BETWEEN 0 AND 1000000),
    CONSTRAINT partner_capacity_service_fkey FOREIGN KEY (partner_id, service) REFERENCES partner_service
);

-- The child's first language first; empty: not known.
ALTER TABLE minor ADD COLUMN languages text[] NOT NULL DEFAULT '{}',
    ADD CONSTRAINT minor_languages CHECK (cardinality(languages) <= 5);

-- What the child needs where that is not what the track says, and how contact is safe.
ALTER TABLE confirmation
    ADD COLUMN need         text,
    ADD COLUMN safe_contact text NOT NULL DEFAULT '',
    ADD COLUMN not_mention  text NOT NULL DEFAULT '',
    ADD CONSTRAINT confirmation_need CHECK (need IN (
        'emotional-support', 'counseling', 'psychiatry', 'crisis', 'schooling', 'medical-aid',
        'material-aid', 'family-support', 'shelter')),
    ADD CONSTRAINT confirmation_contact_words CHECK (
        length(safe_contact) <= 500 AND length(not_mention) <= 500);

-- A package is prepared, perhaps approved by a second person, written.
ALTER TABLE export_batch
    ALTER COLUMN path DROP NOT NULL,
    ALTER COLUMN sha256 DROP NOT NULL,
    ALTER COLUMN sealed DROP NOT NULL,
    ADD COLUMN state       text NOT NULL DEFAULT 'prepared',
    ADD COLUMN purpose     text NOT NULL DEFAULT 'referral',
    ADD COLUMN keep_until  date,
    ADD COLUMN recipients  text[] NOT NULL DEFAULT '{}',
    -- Who asked for it: a worker's code, or the account of the machine.
    ADD COLUMN asked_by    text NOT NULL DEFAULT '',
    ADD COLUMN approved_at timestamptz,
    ADD COLUMN approved_by text,
    ADD COLUMN written_at  timestamptz,
    ADD CONSTRAINT export_batch_state CHECK (state IN ('prepared', 'held', 'written', 'dropped')),
    ADD CONSTRAINT export_batch_written CHECK (
        state <> 'written' OR path IS NOT NULL AND sha256 IS NOT NULL AND sealed IS NOT NULL
        AND written_at IS NOT NULL),
    -- Two people.
    ADD CONSTRAINT export_batch_four_eyes CHECK (
        (approved_at IS NULL) = (approved_by IS NULL) AND approved_by <> asked_by);

-- Older rows, and the same row again: refused, ended, or called back and asked anew.
ALTER TABLE referral
    DROP CONSTRAINT referral_one_an_episode,
    DROP CONSTRAINT referral_sent_in_a_batch,
    ALTER COLUMN status SET DEFAULT 'draft',
    ADD COLUMN reason     text NOT NULL DEFAULT '',
    ADD COLUMN outcome    text,
    ADD COLUMN moved_at   timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN moved_on   date,
    ADD COLUMN sent_at    timestamptz,
    -- Silence is too long from then on; and ends the referral.
    ADD COLUMN due_at     timestamptz,
    ADD COLUMN expires_at timestamptz,
    ADD COLUMN because    text[] NOT NULL DEFAULT '{}',
    -- Lines of its history.
    ADD COLUMN steps      integer NOT NULL DEFAULT 1,
    ADD COLUMN matched_by text NOT NULL DEFAULT '',
    -- A prepared one has a batch; what has left has one for good.
    ADD CONSTRAINT referral_sent_in_a_batch CHECK (
        batch_id IS NOT NULL OR status IN ('draft', 'ready', 'revoked')),
    ADD CONSTRAINT referral_reason CHECK (length(reason) <= 500),
    ADD CONSTRAINT referral_outcome CHECK (
        (status = 'completed') = (outcome IS NOT NULL) AND outcome IN (
        'goal-met', 'improved', 'unchanged', 'worse', 'stepped-up', 'stepped-down',
        'stopped-by-minor', 'stopped-by-family', 'lost', 'moved', 'aged-out', 'not-confirmed',
        'died')) NOT VALID,
    ADD CONSTRAINT referral_clock CHECK (
        status NOT IN ('sent', 'acknowledged', 'accepted', 'started') OR due_at IS NOT NULL) NOT VALID;
-- One at a time is asked or at work for a need: the race of a late yes and a new offer has one winner.
CREATE UNIQUE INDEX referral_one_live_a_need ON referral (district_code, episode_id, service)
    WHERE status IN ('draft', 'ready', 'sent', 'acknowledged', 'accepted', 'started');
CREATE INDEX referral_of_episode ON referral (district_code, episode_id);
CREATE INDEX referral_of_batch ON referral (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX referral_by_code ON referral (code);
CREATE INDEX referral_of_partner ON referral (partner_id, service, drafted_on);
CREATE INDEX referral_silent ON referral (due_at)
    WHERE status IN ('sent', 'acknowledged', 'accepted', 'started');

ALTER TABLE referral_event
    DROP CONSTRAINT referral_event_message_once,
    ADD COLUMN outcome text,
    ADD COLUMN at      timestamptz NOT NULL DEFAULT now(),
    -- From 1: a transaction that began earlier may have moved it later, so no clock orders them.
    ADD COLUMN place   integer NOT NULL DEFAULT 1,
    ADD CONSTRAINT referral_event_place_once UNIQUE (district_code, referral_id, place);

-- `ready` no longer fails: what cannot be written stays ready.
DELETE FROM referral_move WHERE (from_status, to_status) = ('ready', 'failed');
INSERT INTO referral_move (from_status, to_status) VALUES
    ('failed', 'acknowledged'), ('failed', 'accepted'), ('failed', 'refused'), ('failed', 'started'),
    ('failed', 'completed'),
    ('refused', 'accepted'), ('refused', 'started'), ('refused', 'completed'),
    ('expired', 'accepted'), ('expired', 'started'), ('expired', 'completed'),
    ('refused', 'revoked'), ('expired', 'revoked');

-- What went out before has its clock too: as many rows as there are batches and sent referrals.
UPDATE export_batch SET state = 'written', written_at = recorded_at WHERE path IS NOT NULL;
UPDATE referral r
   SET sent_at = b.recorded_at, due_at = r.deadline + time '23:59' AT TIME ZONE interval '8 hours',
       expires_at = r.deadline + (r.deadline - r.drafted_on) * interval '1 day'
  FROM export_batch b WHERE b.batch_id = r.batch_id AND r.status NOT IN ('draft', 'ready');

-- Every word of a partner, applied or not, once.
CREATE TABLE referral_message (
    district_code text NOT NULL,
    referral_id   uuid NOT NULL,
    message_id    text NOT NULL,
    status        text NOT NULL,
    on_date       date NOT NULL,
    reason        text NOT NULL DEFAULT '',
    outcome       text NOT NULL DEFAULT '',
    -- Free words may name the child: sealed.
    note_sealed   bytea,
    effect        text NOT NULL,
    received_at   timestamptz NOT NULL DEFAULT now(),
    received_by   name NOT NULL DEFAULT session_user,
    CONSTRAINT referral_message_pkey PRIMARY KEY (district_code, referral_id, message_id),
    CONSTRAINT referral_message_id CHECK (length(message_id) BETWEEN 1 AND 200),
    CONSTRAINT referral_message_status CHECK (status IN (
        'acknowledged', 'accepted', 'refused', 'started', 'completed', 'failed', 'returned',
        'destroyed')),
    CONSTRAINT referral_message_effect CHECK (effect IN ('applied', 'noted', 'known', 'overtaken'))
);

-- What a package said of a child, sealed: the same batch again is the same to the byte.
CREATE TABLE referral_content (
    district_code  text NOT NULL,
    referral_id    uuid NOT NULL,
    batch_id       uuid NOT NULL,
    content_sealed bytea NOT NULL,
    CONSTRAINT referral_content_pkey PRIMARY KEY (district_code, referral_id, batch_id)
);

SELECT protect('referral_message', '{export,report}');
SELECT protect('referral_content', '{export}');

-- A referral begins, with the first line of its history.
CREATE FUNCTION referral_begin(
    districts text[], referrals uuid[], codes text[], case_numbers text[], minors uuid[], episodes uuid[],
    partners uuid[], services text[], tracks text[], urgencies text[], because text[], matched_by text, events uuid[],
    day date, moment timestamptz, due date[]
) RETURNS SETOF uuid
LANGUAGE sql SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
    WITH wanted AS (
        SELECT * FROM unnest(districts, referrals, codes, case_numbers, minors, episodes, partners, services,
                             tracks, urgencies, because, events, due)
               AS u (d, r, code, number, m, e, p, service, track, urgency, why, event, deadline)
         WHERE session_user = 'xj_export'),
    begun AS (
        INSERT INTO referral (district_code, referral_id, code, case_number, minor_id, episode_id, partner_id,
                              service, track, urgency, status, drafted_on, deadline, because, matched_by, moved_at,
                              moved_on)
        SELECT d, r, code, number, m, e, p, service, track, urgency, 'draft', day, deadline,
               string_to_array(why, ' '), matched_by, moment, day
          FROM wanted ON CONFLICT DO NOTHING
        RETURNING district_code, referral_id)
    INSERT INTO referral_event (district_code, event_id, referral_id, from_status, to_status, on_date, at)
    SELECT b.district_code, w.event, b.referral_id, NULL, 'draft', day, moment
      FROM begun b JOIN wanted w ON w.d = b.district_code AND w.r = b.referral_id
    RETURNING referral_id
$$;

-- The one way to move a referral: compare, set, and write the history, all or nothing. A move that
-- the table of moves does not know is refused; one that came too late moves nothing.
CREATE FUNCTION referral_step(
    districts text[], referrals uuid[], events uuid[], from_state text, to_state text, day date,
    moment timestamptz, why text, result text, message text, batch uuid, due timestamptz[], expiry timestamptz[],
    answer_by date[]
) RETURNS SETOF uuid
LANGUAGE sql SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
    WITH wanted AS (
        SELECT * FROM unnest(districts, referrals, events, due, expiry, answer_by)
               AS u (d, r, event, due, expiry, answer_by)
         WHERE session_user = 'xj_export' OR session_user = 'xj_triage' AND to_state = 'expired'
            OR pg_has_role(session_user, 'xd_' || d, 'MEMBER')),
    moved AS (
        UPDATE referral t
           SET status = to_state, moved_at = moment, moved_on = day, reason = why, outcome = result,
               batch_id = coalesce(batch, t.batch_id),
               sent_at = CASE WHEN to_state = 'sent' THEN moment ELSE t.sent_at END,
               -- An acknowledgement is no answer: the clock goes on.
               due_at = CASE WHEN to_state = 'acknowledged' THEN coalesce(t.due_at, w.due) ELSE w.due END,
               expires_at = CASE WHEN to_state = 'sent' THEN w.expiry
                                 WHEN to_state = 'acknowledged' THEN coalesce(t.expires_at, w.expiry) END,
               deadline = coalesce(w.answer_by, t.deadline), steps = t.steps + 1
          FROM wanted w
         WHERE t.district_code = w.d AND t.referral_id = w.r AND t.status = from_state
           -- A worker answers and takes back; nothing leaves or ends by silence at her word, and nothing
           -- at all about a child she is kin of, or named in a report about.
           AND (session_user IN ('xj_export', 'xj_triage')
                OR to_state NOT IN ('ready', 'sent', 'expired')
                   AND NOT EXISTS (SELECT FROM worker k WHERE k.role_name = session_user AND k.worker_code IN (
                                   SELECT may_not_act(t.district_code, t.minor_id))))
        RETURNING t.district_code, t.referral_id, t.steps, w.event)
    INSERT INTO referral_event (district_code, event_id, referral_id, from_status, to_status, on_date, at, reason,
                                outcome, message_id, place)
    SELECT district_code, event, referral_id, from_state, to_state, day, moment, why, result, message, steps FROM moved
    RETURNING referral_id
$$;

-- From how many children on an export waits for a second person: the city's to say.
CREATE FUNCTION approval_above(children integer) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
BEGIN
    IF children < 1 OR NOT EXISTS (
        SELECT FROM worker WHERE role_name = session_user AND level = 'city' AND disabled_at IS NULL) THEN
        RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = 'not the city';
    END IF;
    INSERT INTO setting (key, value) VALUES ('approval-above', children::text)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value;
    RETURN true;
END
$$;
REVOKE ALL ON FUNCTION approval_above(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION approval_above(integer) TO xg_worker;

-- A second person says yes to a large package: who, the login says.
CREATE FUNCTION export_approve(batch uuid) RETURNS text
LANGUAGE sql SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
    UPDATE export_batch b SET state = 'prepared', approved_at = now(), approved_by = w.worker_code
      FROM worker w
     WHERE b.batch_id = batch AND b.state = 'held' AND w.role_name = session_user AND w.disabled_at IS NULL
       AND w.level IN ('city', 'district') AND w.worker_code <> b.asked_by
    RETURNING b.approved_by
$$;
REVOKE ALL ON FUNCTION export_approve(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION export_approve(uuid) TO xg_worker;

-- Who answers for a child in office hours, from its district up; nobody who is kin or suspected.
CREATE FUNCTION case_manager(district text, minor uuid, moment timestamptz)
RETURNS TABLE (name text, deputy text, telephone text, weekdays smallint[], from_minute smallint, to_minute smallint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
    SELECT w.display, other.display, d.telephone, d.weekdays, d.from_minute, d.to_minute
      FROM on_duty(district, minor, NULL, moment, 'district') AS post
      JOIN worker w ON w.worker_code = post.owner
      JOIN duty d ON d.ended_at IS NULL AND post.owner IN (d.person, d.deputy) AND d.telephone = post.telephone
       AND d.region_code IN (district || '000000', substr(district, 1, 4) || '00000000')
      LEFT JOIN worker other ON other.worker_code = d.deputy AND d.person = post.owner
       AND other.worker_code NOT IN (SELECT may_not_act(district, minor))
     WHERE session_user = 'xj_export' OR pg_has_role(session_user, 'xd_' || district, 'MEMBER')
     ORDER BY d.valid_to NULLS LAST, d.set_at DESC LIMIT 1
$$;

DO $$
DECLARE
    signature text;
BEGIN
    FOREACH signature IN ARRAY ARRAY[
        'referral_begin(text[], uuid[], text[], text[], uuid[], uuid[], uuid[], text[], text[], text[], text[], text, uuid[], date, timestamptz, date[])',
        'referral_step(text[], uuid[], uuid[], text, text, date, timestamptz, text, text, text, uuid, timestamptz[], timestamptz[], date[])',
        'case_manager(text, uuid, timestamptz)']
    LOOP
        EXECUTE 'REVOKE ALL ON FUNCTION ' || signature || ' FROM PUBLIC';
        EXECUTE 'GRANT EXECUTE ON FUNCTION ' || signature || ' TO xj_export';
        IF signature NOT LIKE 'referral_begin%' THEN
            EXECUTE 'GRANT EXECUTE ON FUNCTION ' || signature || ' TO xg_worker';
        END IF;
    END LOOP;
END
$$;
GRANT EXECUTE ON FUNCTION referral_step(text[], uuid[], uuid[], text, text, date, timestamptz, text, text, text,
      uuid, timestamptz[], timestamptz[], date[]) TO xj_triage;

-- The newest word about sharing, to each partner and to all; a guardian who may not consent has said nothing, and a
-- later no to all ends what was said to one.
CREATE VIEW sharing_word WITH (security_invoker = true) AS
SELECT w.district_code, w.minor_id, w.partner_id, w.basis, w.given_on, w.recorded_at,
       w.is_yes AND (w.partner_id IS NULL OR NOT EXISTS (
           SELECT FROM consent g
            WHERE g.district_code = w.district_code AND g.minor_id = w.minor_id AND g.purpose = 'share'
              AND g.partner_id IS NULL AND g.answer = 'no'
              AND (g.given_on, g.recorded_at) > (w.given_on, w.recorded_at))) AS is_yes
  FROM (SELECT DISTINCT ON (c.district_code, c.minor_id, c.partner_id)
               c.district_code, c.minor_id, c.partner_id, c.basis, c.given_on, c.recorded_at,
               c.answer = 'yes' AND c.withdrawn_on IS NULL
               AND NOT EXISTS (SELECT FROM guardian_mark k
                                WHERE k.district_code = c.district_code AND k.guardian_id = c.guardian_id
                                  AND k.mark IN ('suspended', 'revoked') AND k.until IS NULL) AS is_yes
          FROM consent c WHERE c.purpose = 'share'
         ORDER BY c.district_code, c.minor_id, c.partner_id, c.given_on DESC, c.recorded_at DESC) AS w;

-- A guardian who can be asked, and her newest word, to all and to each partner: under 14 it is needed.
CREATE VIEW guardian_word WITH (security_invoker = true) AS
SELECT m.district_code, m.minor_id, (m.birth_date + interval '14 years')::date AS from_14,
       EXISTS (SELECT FROM guardian g
                WHERE g.district_code = m.district_code AND g.minor_id = m.minor_id AND g.until IS NULL
                  AND NOT EXISTS (SELECT FROM guardian_mark k
                                   WHERE k.district_code = g.district_code AND k.guardian_id = g.guardian_id
                                     AND k.until IS NULL)) AS can_be_asked,
       word.is_yes, word.granted, word.refused
  FROM minor m
 CROSS JOIN LATERAL (
       SELECT coalesce(bool_or(is_yes) FILTER (WHERE partner_id IS NULL), false) AS is_yes,
              coalesce(array_agg(partner_id) FILTER (WHERE partner_id IS NOT NULL AND is_yes), '{}') AS granted,
              coalesce(array_agg(partner_id) FILTER (WHERE partner_id IS NOT NULL AND NOT is_yes), '{}') AS refused
         FROM (SELECT DISTINCT ON (c.partner_id) c.partner_id,
                      c.answer = 'yes' AND c.withdrawn_on IS NULL
                      AND NOT EXISTS (SELECT FROM guardian_mark k
                                       WHERE k.district_code = c.district_code AND k.guardian_id = c.guardian_id
                                         AND k.mark IN ('suspended', 'revoked') AND k.until IS NULL) AS is_yes
                 FROM consent c
                WHERE c.district_code = m.district_code AND c.minor_id = m.minor_id AND c.purpose = 'share'
                  AND c.basis IN ('guardian', 'guardian-and-minor')
                ORDER BY c.partner_id, c.given_on DESC, c.recorded_at DESC) AS newest) AS word;

-- Who waits for an answer from whom: ready and not packed, silent past its time, at work without a word, refused
-- and not yet offered elsewhere while the episode goes on, called back and not yet said to be destroyed, taken back
-- before it left and nobody asked since.
DROP VIEW unanswered_referral;
CREATE VIEW unanswered_referral WITH (security_invoker = true) AS
SELECT r.*,
       CASE WHEN r.status IN ('sent', 'acknowledged', 'accepted', 'started') THEN 'silent'
            WHEN r.status = 'ready' THEN 'pack'
            WHEN r.status = 'revoked' AND r.sent_at IS NULL THEN 'talk'
            WHEN r.status = 'revoked' THEN 'recall'
            WHEN r.status = 'refused' AND r.reason IN (
                 'family-declined', 'minor-declined', 'not-reached', 'needs-more', 'duplicate') THEN 'talk'
            WHEN r.status = 'completed' THEN 'outcome'
            ELSE 'offer' END AS waits_for
  FROM referral r
 WHERE r.status IN ('ready', 'sent', 'acknowledged', 'accepted', 'started')
    OR r.status IN ('refused', 'expired', 'failed', 'completed')
       AND EXISTS (SELECT FROM episode e
                    WHERE e.district_code = r.district_code AND e.episode_id = r.episode_id
                      AND e.closed_on IS NULL)
       AND NOT EXISTS (SELECT FROM referral later
                        WHERE later.district_code = r.district_code AND later.episode_id = r.episode_id
                          AND later.referral_id <> r.referral_id AND later.service = r.service
                          AND (later.moved_at > r.moved_at AND later.status <> 'revoked'
                               OR later.status IN ('draft', 'ready', 'sent', 'acknowledged', 'accepted', 'started')))
    OR r.status = 'revoked' AND r.sent_at IS NULL AND r.reason NOT IN ('withdrawn', 'declined')
       AND EXISTS (SELECT FROM episode e
                    WHERE e.district_code = r.district_code AND e.episode_id = r.episode_id
                      AND e.closed_on IS NULL AND e.status = 'confirmed')
       AND NOT EXISTS (SELECT FROM confirmation c
                        WHERE c.district_code = r.district_code AND c.episode_id = r.episode_id
                          AND c.recorded_at > r.moved_at)
       AND NOT EXISTS (SELECT FROM referral later
                        WHERE later.district_code = r.district_code AND later.episode_id = r.episode_id
                          AND later.referral_id <> r.referral_id AND later.service = r.service
                          AND later.moved_at > r.moved_at)
    OR r.status = 'revoked' AND r.sent_at IS NOT NULL
       AND NOT EXISTS (SELECT FROM referral_message x
                        WHERE x.district_code = r.district_code AND x.referral_id = r.referral_id
                          AND x.status IN ('returned', 'destroyed'));

GRANT SELECT ON sharing_word, guardian_word TO xg_worker, xj_export;
GRANT SELECT ON unanswered_referral TO xg_worker, xj_triage;
GRANT SELECT ON partner_capacity TO xg_worker, xj_triage, xj_export, xj_report;
GRANT INSERT, DELETE ON partner_capacity TO xg_worker;
GRANT SELECT ON referral_message TO xg_worker, xj_export, xj_report;
GRANT SELECT (district_code, referral_id, status) ON referral_message TO xj_triage;
GRANT SELECT (district_code, episode_id, recorded_at) ON confirmation TO xj_triage;
CREATE POLICY triage ON confirmation TO xj_triage USING (true);
CREATE POLICY triage ON referral_message TO xj_triage USING (true);
GRANT INSERT ON referral_message TO xg_worker;
GRANT SELECT, INSERT ON referral_content TO xj_export;
GRANT SELECT ON export_batch TO xj_report;
GRANT UPDATE (state, path, sha256, sealed, referrals, recipients, written_at) ON export_batch TO xj_export;
GRANT UPDATE (languages) ON minor TO xg_worker;
GRANT SELECT ON sibling, contact, duty TO xj_export;
CREATE POLICY export ON sibling TO xj_export USING (true);
CREATE POLICY export ON contact TO xj_export USING (true);
-- A prepared referral gets its batch; its state moves by the function alone, and so does its history.
REVOKE INSERT, UPDATE ON referral FROM xj_export, xg_worker;
REVOKE INSERT ON referral_event FROM xj_export, xg_worker;
GRANT UPDATE (batch_id) ON referral TO xj_export;
