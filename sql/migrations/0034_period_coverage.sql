-- Who was to be reached in a period, and what became of it, in one place: everything that counts or divides the eligible
-- reads it here.

-- The eligible of the days from `first` to `last`, each once: assessed, else by the newest reason why not, else refused,
-- else outstanding. Eligible are those whom a campaign of these days lists and those who were assessed; without a
-- campaign all who are not yet 18 on the last day. A row that went into another one is nobody; a listed child who moved
-- is waited for where it lives now. Read with the rights of whoever asks.
CREATE FUNCTION period_coverage(first date, last date)
RETURNS TABLE (district_code text, minor_id uuid, standing text, informed boolean)
LANGUAGE sql STABLE
BEGIN ATOMIC
WITH campaigns AS (
    SELECT c.campaign_id FROM campaign c WHERE c.opens_on <= last AND c.closes_on >= first),
assessed AS (
    SELECT DISTINCT a.district_code, a.minor_id FROM assessment a
     WHERE a.filled_on BETWEEN first AND last AND a.superseded_by IS NULL),
listed AS (
    SELECT DISTINCT l.district_code, l.minor_id, m.closed_as FROM campaign_minor l JOIN campaigns USING (campaign_id)
      JOIN minor m ON m.district_code = l.district_code AND m.minor_id = l.minor_id
     WHERE m.closed_as IS DISTINCT FROM 'merged'),
eligible AS (
    SELECT l.district_code, l.minor_id FROM listed l WHERE l.closed_as IS NULL
     UNION
    SELECT o.district_code, o.minor_id FROM listed l CROSS JOIN region r
      JOIN minor o ON o.district_code = substr(r.region_code, 1, 6) AND o.minor_id = l.minor_id
     WHERE l.closed_as = 'moved' AND r.level IN ('city', 'district') AND o.closed_on IS NULL
       AND NOT EXISTS (SELECT FROM assessed a WHERE a.minor_id = l.minor_id)
     UNION
    SELECT a.district_code, a.minor_id FROM assessed a
     UNION
    SELECT m.district_code, m.minor_id FROM minor m
     WHERE m.birth_date > (last - interval '18 years') AND NOT EXISTS (SELECT FROM campaigns)
       -- Once a child: where it lives, or where it was assessed before it moved.
       AND m.closed_on IS NULL AND NOT EXISTS (SELECT FROM assessed a WHERE a.minor_id = m.minor_id)),
reason AS (
    SELECT DISTINCT ON (n.district_code, n.minor_id) n.district_code, n.minor_id, n.reason FROM form_not_done n
     WHERE n.on_date BETWEEN first AND last ORDER BY n.district_code, n.minor_id, n.on_date DESC, n.recorded_at DESC),
refused AS (
    SELECT DISTINCT c.district_code, c.minor_id FROM consent c
     WHERE c.purpose = 'assess' AND c.answer = 'no' AND c.given_on BETWEEN first AND last)
SELECT e.district_code, e.minor_id,
       CASE WHEN a.minor_id IS NOT NULL THEN 'assessed'
            WHEN r.reason IN ('declined-minor', 'declined-guardian') THEN 'declined'
            WHEN r.reason IS NOT NULL THEN r.reason
            WHEN f.minor_id IS NOT NULL THEN 'declined'
            ELSE 'outstanding' END,
       EXISTS (SELECT FROM consent c
                WHERE c.district_code = e.district_code AND c.minor_id = e.minor_id AND c.purpose = 'assess'
                  AND c.given_on <= last AND (c.withdrawn_on IS NULL OR c.withdrawn_on >= first))
  FROM eligible e
  LEFT JOIN assessed a ON a.district_code = e.district_code AND a.minor_id = e.minor_id
  LEFT JOIN reason r ON r.district_code = e.district_code AND r.minor_id = e.minor_id
  LEFT JOIN refused f ON f.district_code = e.district_code AND f.minor_id = e.minor_id;
END;
REVOKE ALL ON FUNCTION period_coverage(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION period_coverage(date, date) TO xj_report;

-- The reporter does not see rows that a child brought along, so that nothing is counted in two districts. But an episode
-- that goes on here was perhaps confirmed and visited there: what it waits for depends on that.

-- Of each episode that goes on where its child moved to: the first talk and the first contact held before the move, by
-- the day `last`; whether such a talk confirmed it. An episode without either has NULLs.
CREATE FUNCTION carried_care(last date)
RETURNS TABLE (district_code text, episode_id uuid, held_on date, is_confirmed boolean, visited_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
    SELECT e.district_code, e.episode_id, talk.held_on, coalesce(talk.is_confirmed, false), visit.on_date
      FROM (SELECT DISTINCT v.to_district, v.minor_id FROM minor_move v WHERE v.accepted_at IS NOT NULL) AS came
      JOIN episode e ON e.district_code = came.to_district AND e.minor_id = came.minor_id AND NOT e.carried
      LEFT JOIN LATERAL (
           SELECT min(c.held_on) AS held_on, bool_or(c.result IN ('confirmed', 'other-need')) AS is_confirmed
             FROM confirmation c
            WHERE c.district_code = e.district_code AND c.episode_id = e.episode_id AND c.carried
              AND c.result <> 'not-reached' AND c.held_on <= last) AS talk ON true
      LEFT JOIN LATERAL (
           SELECT min(c.on_date) AS on_date FROM contact c
            WHERE c.district_code = e.district_code AND c.episode_id = e.episode_id AND c.carried
              AND c.result = 'held' AND c.on_date <= last) AS visit ON true
$$;

-- The decisions behind these episodes.
CREATE FUNCTION carried_decision()
RETURNS TABLE (district_code text, decision_id uuid, policy_version_id integer, verdicts text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
    SELECT DISTINCT d.district_code, d.decision_id, d.policy_version_id, d.verdicts
      FROM minor_move v
      JOIN episode e ON e.district_code = v.to_district AND e.minor_id = v.minor_id AND NOT e.carried
      JOIN decision d ON d.district_code = e.district_code AND d.decision_id = e.decision_id AND d.carried
     WHERE v.accepted_at IS NOT NULL
$$;

REVOKE ALL ON FUNCTION carried_care(date), carried_decision() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION carried_care(date), carried_decision() TO xj_report;
