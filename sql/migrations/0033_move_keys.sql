-- Foreign keys inside a district, after their tables; what is read of rows that were made one.
ALTER TABLE minor_move ADD CONSTRAINT minor_move_minor_fkey
    FOREIGN KEY (district_code, minor_id) REFERENCES minor;
ALTER TABLE minor_merge
    ADD CONSTRAINT minor_merge_from_fkey FOREIGN KEY (district_code, from_minor) REFERENCES minor,
    ADD CONSTRAINT minor_merge_into_fkey FOREIGN KEY (district_code, into_minor) REFERENCES minor;
ALTER TABLE minor_merge_row ADD CONSTRAINT minor_merge_row_merge_fkey
    FOREIGN KEY (district_code, merge_id) REFERENCES minor_merge;
-- Who is suspected goes with the child; the report stays in the district where it was made.
ALTER TABLE harm_suspect DROP CONSTRAINT harm_suspect_report_fkey;

-- The newest word about sharing is the one spoken last: a yes that was taken back spoke last on the day it was taken
-- back. On one row that ends every yes before it; where two rows became one, a yes of the other row may be older.
CREATE OR REPLACE VIEW sharing_word WITH (security_invoker = true) AS
SELECT w.district_code, w.minor_id, w.partner_id, w.basis, w.given_on, w.recorded_at,
       w.is_yes AND (w.partner_id IS NULL OR NOT EXISTS (
           SELECT FROM consent g
            WHERE g.district_code = w.district_code AND g.minor_id = w.minor_id AND g.purpose = 'share'
              AND g.partner_id IS NULL AND (g.answer = 'no' OR g.withdrawn_on IS NOT NULL)
              AND (coalesce(g.withdrawn_on, g.given_on), g.recorded_at) > (w.given_on, w.recorded_at))) AS is_yes
  FROM (SELECT DISTINCT ON (c.district_code, c.minor_id, c.partner_id)
               c.district_code, c.minor_id, c.partner_id, c.basis, c.given_on, c.recorded_at,
               c.answer = 'yes' AND c.withdrawn_on IS NULL
               AND NOT EXISTS (SELECT FROM guardian_mark k
                                WHERE k.district_code = c.district_code AND k.guardian_id = c.guardian_id
                                  AND k.mark IN ('suspended', 'revoked') AND k.until IS NULL) AS is_yes
          FROM consent c WHERE c.purpose = 'share'
         ORDER BY c.district_code, c.minor_id, c.partner_id, coalesce(c.withdrawn_on, c.given_on) DESC,
                  c.recorded_at DESC) AS w;

CREATE OR REPLACE VIEW guardian_word WITH (security_invoker = true) AS
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
                ORDER BY c.partner_id, coalesce(c.withdrawn_on, c.given_on) DESC, c.recorded_at DESC) AS newest) AS word;

-- Records a report, once, as before; begun while the child's rows became one, it is about the row that stayed. Begun
-- while the child moved, it stays where it was made and climbs there, and whoever is suspected is so in both places.
CREATE OR REPLACE FUNCTION harm_report_record(
    district text, report uuid, minor uuid, report_kind text, facts bytea, reporter bytea, doubt boolean,
    opened date, due timestamptz, kinds text[], suspects text[], event uuid
) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
DECLARE
    became uuid;
    place  text;
BEGIN
    IF NOT EXISTS (SELECT FROM worker WHERE role_name = session_user AND disabled_at IS NULL) THEN
        RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege', MESSAGE = 'not a worker';
    END IF;
    LOOP
        -- Waits for a merge or a move that is under way.
        PERFORM FROM minor m WHERE m.district_code = district AND m.minor_id = minor FOR KEY SHARE;
        SELECT g.into_minor INTO became FROM minor_merge g JOIN minor m
            ON m.district_code = g.district_code AND m.minor_id = g.from_minor AND m.closed_as = 'merged'
         WHERE g.district_code = district AND g.from_minor = minor AND g.undone_at IS NULL;
        EXIT WHEN became IS NULL;
        minor := became;
    END LOOP;
    INSERT INTO harm_report (district_code, harm_report_id, minor_id, kind, facts_sealed,
                             reporter_sealed, recorder, in_doubt, opened_on, deadline, climbs_at)
    VALUES (district, report, minor, report_kind, facts, reporter, session_user, doubt, opened, due,
            -- A doubt is the supervisor's to answer, within the same clock.
            CASE WHEN doubt THEN now() ELSE due END)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN RETURN false; END IF;
    FOR place IN SELECT district
                  UNION
                 SELECT w.to_district FROM minor_move w JOIN minor m
                     ON m.district_code = w.district_code AND m.minor_id = w.minor_id AND m.closed_as = 'moved'
                  WHERE w.district_code = district AND w.minor_id = minor AND w.accepted_at IS NOT NULL LOOP
        INSERT INTO harm_suspect (district_code, harm_report_id, minor_id, suspect_kind, suspect)
        SELECT place, report, minor, k, s FROM unnest(kinds, suspects) AS u (k, s)
        ON CONFLICT DO NOTHING;
        INSERT INTO guardian_mark (district_code, mark_id, guardian_id, minor_id, mark, since, recorded_by)
        SELECT place, gen_random_uuid(), g.guardian_id, minor, m, opened, 'xinlu_owner'
          FROM guardian g CROSS JOIN (VALUES ('not-to-be-informed'), ('suspended')) AS marks (m)
         WHERE g.district_code = place AND g.minor_id = minor
           AND g.guardian_id::text IN (
               SELECT s FROM unnest(kinds, suspects) AS u (k, s) WHERE k = 'guardian');
        INSERT INTO triage_state (district_code, minor_id) VALUES (place, minor)
            ON CONFLICT (district_code, minor_id) DO UPDATE SET changed = true;
    END LOOP;
    PERFORM harm_audit(district, event, 'harm.recorded', report);
    PERFORM audit_seal(district);
    RETURN true;
END
$$;
