-- $1 the day, $2 region prefixes or NULL: children of a category that is visited, due by a week from then.
SELECT m.region_code, m.code, due.hardship, due.due_on,
       (SELECT t.worker_code FROM team_member t
         WHERE t.district_code = m.district_code AND t.minor_id = m.minor_id AND t.until IS NULL
           AND t.part IN ('village', 'town') ORDER BY t.part DESC LIMIT 1) AS worker
  FROM minor m
 CROSS JOIN LATERAL (
       SELECT i.hardship, coalesce(
                  (SELECT max(c.on_date) FROM contact c
                    WHERE c.district_code = m.district_code AND c.minor_id = m.minor_id
                      AND c.kind = 'visit' AND c.result = 'held' AND c.on_date <= $1),
                  (m.registered_at AT TIME ZONE interval '8 hours')::date) + i.days AS due_on
         FROM visit_interval i WHERE i.hardship = ANY (m.hardship)
        ORDER BY i.days, i.hardship LIMIT 1) AS due
 WHERE m.hardship <> '{}' AND due.due_on <= $1::date + 7
   AND m.birth_date > ($1::date - interval '18 years')::date
   AND ($2::text[] IS NULL OR EXISTS (
        SELECT FROM unnest($2::text[]) AS p (prefix) WHERE starts_with(m.region_code, p.prefix)))
 ORDER BY due.due_on, m.code;
