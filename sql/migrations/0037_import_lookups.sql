-- A batch of sheets asks of each of them whether it raised an alert when it was staged.
CREATE INDEX alert_of_assessment ON alert (district_code, assessment_id) WHERE assessment_id IS NOT NULL;

-- A child of a list with an ID number can be one who was registered without: of those there are few.
CREATE INDEX person_without_number ON identity.person (name_hash) WHERE id_number_hash IS NULL;

-- Whom a file means by the code of a closed row: the child that the row went into, or where it moved to, along any number
-- of merges and moves. Of closed rows and children of the caller's districts alone.
CREATE FUNCTION became(codes text[]) RETURNS TABLE (asked text, district_code text, minor_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
    WITH RECURSIVE mine AS (
        SELECT d FROM (SELECT DISTINCT substr(r.region_code, 1, 6) AS d FROM region r
                        WHERE r.level IN ('city', 'district')) AS place WHERE works_in(d)),
    edge AS (
        SELECT g.district_code, g.from_minor AS minor_id, 'merged' AS closed_as, g.district_code AS to_district,
               g.into_minor AS to_minor
          FROM minor_merge g WHERE g.undone_at IS NULL
         UNION ALL
        SELECT v.district_code, v.minor_id, 'moved', v.to_district, v.minor_id
          FROM minor_move v WHERE v.accepted_at IS NOT NULL),
    way AS (
        SELECT m.code, e.to_district, e.to_minor FROM edge e JOIN minor m USING (district_code, minor_id, closed_as)
         WHERE m.code = ANY (codes) AND e.district_code IN (SELECT d FROM mine)
         UNION
        SELECT w.code, e.to_district, e.to_minor
          FROM way w JOIN edge e ON e.district_code = w.to_district AND e.minor_id = w.to_minor
          JOIN minor m USING (district_code, minor_id, closed_as))
    SELECT w.code, m.district_code, m.minor_id
      FROM way w JOIN minor m ON m.district_code = w.to_district AND m.minor_id = w.to_minor
     WHERE m.closed_on IS NULL AND m.district_code IN (SELECT d FROM mine)
$$;
REVOKE ALL ON FUNCTION became(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION became(text[]) TO xg_worker;
