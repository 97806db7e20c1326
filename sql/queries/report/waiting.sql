-- $1 from, $2 to: how many days were waited for the next step, for steps whose first day lies in the period; days NULL:
-- still waiting at its end. Talk and contact: from the decision. Answer: from the export; an acknowledgement is no
-- answer. Start: from the acceptance. An episode that went on in another district waits there, since its first day.
WITH opened AS (
    SELECT e.opened_on, e.closed_on, least(talk.held_on, b.held_on) AS held_on,
           coalesce(talk.is_confirmed, false) OR coalesce(b.is_confirmed, false) AS is_confirmed,
           least(visit.on_date, b.visited_on) AS visited_on
      FROM episode e
      LEFT JOIN carried_care($2) b ON b.district_code = e.district_code AND b.episode_id = e.episode_id
      LEFT JOIN LATERAL (
           SELECT min(c.held_on) AS held_on,
                  bool_or(c.result IN ('confirmed', 'other-need')) AS is_confirmed
             FROM confirmation c
            WHERE c.district_code = e.district_code AND c.episode_id = e.episode_id
              AND c.result <> 'not-reached' AND c.held_on <= $2) AS talk ON true
      LEFT JOIN LATERAL (
           SELECT min(c.on_date) AS on_date FROM contact c
            WHERE c.district_code = e.district_code AND c.episode_id = e.episode_id
              AND c.result = 'held' AND c.on_date <= $2) AS visit ON true
     WHERE e.opened_on BETWEEN $1 AND $2
       AND NOT (coalesce(e.outcome, '') = 'moved' AND EXISTS (
                SELECT FROM minor m WHERE m.district_code = e.district_code AND m.minor_id = e.minor_id
                   AND m.closed_as = 'moved'))),
sent AS (
    SELECT min(x.on_date) FILTER (WHERE x.to_status = 'sent') AS sent_on,
           min(x.on_date) FILTER (WHERE x.to_status IN ('accepted', 'refused', 'started', 'completed')) AS answered_on,
           min(x.on_date) FILTER (WHERE x.to_status IN ('accepted', 'started', 'completed')) AS accepted_on,
           min(x.on_date) FILTER (WHERE x.to_status IN ('started', 'completed')) AS started_on,
           min(x.on_date) FILTER (WHERE x.to_status IN ('refused', 'revoked', 'expired', 'failed', 'completed'))
               AS ended_on
      FROM referral_event x WHERE x.on_date <= $2 GROUP BY x.district_code, x.referral_id),
step AS (
    SELECT 'talk' AS step, opened_on AS since, held_on AS until,
           held_on IS NULL AND (closed_on IS NULL OR closed_on > $2) AS waits FROM opened
     UNION ALL
    SELECT 'contact', opened_on, visited_on, visited_on IS NULL AND is_confirmed AND (closed_on IS NULL OR closed_on > $2)
      FROM opened
     UNION ALL
    SELECT 'answer', sent_on, answered_on, answered_on IS NULL AND ended_on IS NULL FROM sent
     WHERE sent_on BETWEEN $1 AND $2
     UNION ALL
    SELECT 'start', accepted_on, started_on, started_on IS NULL AND ended_on IS NULL FROM sent
     WHERE accepted_on BETWEEN $1 AND $2)
SELECT step, CASE WHEN until IS NOT NULL THEN greatest(0, until - since) END AS days, count(*) AS children
  FROM step WHERE until IS NOT NULL OR waits GROUP BY 1, 2 ORDER BY 1, 2;
