-- A risk answer that was typed without a link calls a person also where nobody registered the child: the alert is known
-- by the code that was typed.
ALTER TABLE alert
    DROP CONSTRAINT alert_known_by,
    ADD CONSTRAINT alert_known_by CHECK (minor_id IS NOT NULL OR batch_id IS NOT NULL OR minor_code <> '');

-- A form lies half typed while a colleague makes two rows of one child one, or another district takes the child over: what
-- is said under the closed row's code, or under its identity, is said of the row that is open now. Of a district where the
-- caller does not work only its name is told, and to whoever may not act about the child nothing.
CREATE FUNCTION minor_behind(wanted_code text, wanted_district text, wanted_minor uuid)
RETURNS TABLE (closed_district text, closed_minor uuid, open_district text, open_minor uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
    WITH RECURSIVE closed AS MATERIALIZED (
        SELECT m.district_code, m.minor_id FROM minor m
         WHERE wanted_minor IS NULL AND m.code = wanted_code AND m.closed_on IS NOT NULL
         UNION ALL
        SELECT m.district_code, m.minor_id FROM minor m
         WHERE m.district_code = wanted_district AND m.minor_id = wanted_minor AND m.closed_on IS NOT NULL),
    way AS (
        SELECT c.district_code AS from_district, c.minor_id AS from_minor, c.district_code, c.minor_id
          FROM closed c WHERE works_in(c.district_code)
         UNION
        SELECT w.from_district, w.from_minor, n.district_code, n.minor_id
          FROM way w CROSS JOIN LATERAL (
               SELECT g.district_code, g.into_minor FROM minor_merge g
                WHERE g.district_code = w.district_code AND g.from_minor = w.minor_id AND g.undone_at IS NULL
                UNION ALL
               SELECT v.to_district, v.minor_id FROM minor_move v
                WHERE v.district_code = w.district_code AND v.minor_id = w.minor_id AND v.accepted_at IS NOT NULL)
               AS n (district_code, minor_id))
    SELECT w.from_district, w.from_minor, m.district_code, CASE WHEN works_in(m.district_code) THEN m.minor_id END
      FROM way w JOIN minor m USING (district_code, minor_id)
     WHERE m.closed_on IS NULL AND NOT is_barred(w.from_district, w.from_minor)
       AND NOT is_barred(m.district_code, m.minor_id)
$$;
REVOKE ALL ON FUNCTION minor_behind(text, text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION minor_behind(text, text, uuid) TO xg_worker;
