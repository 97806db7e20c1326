-- $1 from, $2 to.
SELECT (SELECT count(DISTINCT (district_code, minor_id)) FROM assessment
         WHERE filled_on BETWEEN $1 AND $2 AND superseded_by IS NULL) AS minors_assessed,
       (SELECT count(*) FROM assessment
         WHERE filled_on BETWEEN $1 AND $2 AND superseded_by IS NULL) AS assessments,
       (SELECT count(*) FROM alert WHERE (raised_at AT TIME ZONE interval '8 hours')::date BETWEEN $1 AND $2) AS alerts,
       (SELECT count(DISTINCT (district_code, minor_id)) FROM confirmation
         WHERE held_on BETWEEN $1 AND $2 AND result IN ('confirmed', 'other-need')) AS confirmed,
       -- Confirmed by the period's end, and nobody has been there yet; a child who moved waits where it lives now.
       (SELECT count(*) FROM episode e
          LEFT JOIN carried_care($2) b ON b.district_code = e.district_code AND b.episode_id = e.episode_id
         WHERE e.opened_on <= $2 AND (e.closed_on IS NULL OR e.closed_on > $2)
           AND NOT (coalesce(e.outcome, '') = 'moved' AND EXISTS (
                    SELECT FROM minor m WHERE m.district_code = e.district_code AND m.minor_id = e.minor_id
                       AND m.closed_as = 'moved'))
           AND b.visited_on IS NULL
           AND (coalesce(b.is_confirmed, false) OR EXISTS (SELECT FROM confirmation c
                        WHERE c.district_code = e.district_code AND c.episode_id = e.episode_id
                          AND c.held_on <= $2 AND c.result IN ('confirmed', 'other-need')))
           AND NOT EXISTS (SELECT FROM contact c
                            WHERE c.district_code = e.district_code AND c.episode_id = e.episode_id
                              AND c.result = 'held' AND c.on_date <= $2)) AS waiting,
       (SELECT count(*) FROM contact WHERE result = 'held' AND on_date BETWEEN $1 AND $2) AS contacts,
       (SELECT count(*) FROM conference WHERE held_on BETWEEN $1 AND $2) AS conferences,
       (SELECT count(*) FROM activity WHERE on_date BETWEEN $1 AND $2) AS activities,
       (SELECT coalesce(sum(heads), 0) FROM activity WHERE on_date BETWEEN $1 AND $2) AS heads,
       (SELECT coalesce(sum(amount_fen), 0)::bigint FROM aid WHERE on_date BETWEEN $1 AND $2) AS aid_fen,
       (SELECT count(*) FROM aid WHERE on_date BETWEEN $1 AND $2) AS aid_cases;
