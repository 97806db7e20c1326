-- $1 the day, $2 region prefixes or NULL: open episodes with what decides when somebody is there next.
SELECT e.district_code, e.minor_id, m.code, m.region_code, e.track, e.urgency, e.status, e.opened_on,
       e.proposed_track, e.decision_id,
       since.since, confirmed.confirmed_on, confirmed.declined_on, held.held, held.last_held, talk.talked_on,
       wish.wished_on
  FROM episode e JOIN minor m USING (district_code, minor_id)
 CROSS JOIN LATERAL (
       SELECT coalesce(max(v.on_date), e.opened_on) AS since FROM episode_event v
        WHERE v.district_code = e.district_code AND v.episode_id = e.episode_id
          AND v.kind IN ('opened', 'raised', 'overridden') AND v.track = e.track) AS since
 CROSS JOIN LATERAL (
       SELECT max(c.held_on) FILTER (WHERE c.result IN ('confirmed', 'other-need')) AS confirmed_on,
              max(c.held_on) FILTER (WHERE c.result = 'declined') AS declined_on
         FROM confirmation c WHERE c.district_code = e.district_code AND c.episode_id = e.episode_id) AS confirmed
 CROSS JOIN LATERAL (
       SELECT count(*) FILTER (WHERE c.on_date >= since.since) AS held, max(c.on_date) AS last_held FROM contact c
        WHERE c.district_code = e.district_code AND c.episode_id = e.episode_id AND c.result = 'held') AS held
 CROSS JOIN LATERAL (
       SELECT max((t.held_at AT TIME ZONE interval '8 hours')::date) AS talked_on FROM safety_talk t
        WHERE t.district_code = e.district_code AND t.minor_id = e.minor_id
          AND t.result = 'no-current-risk') AS talk
 CROSS JOIN LATERAL (
       SELECT max(w.asked_on) AS wished_on FROM wish w
        WHERE w.district_code = e.district_code AND w.minor_id = e.minor_id AND w.answer = 'yes') AS wish
 WHERE e.closed_on IS NULL AND e.opened_on <= $1 AND ($2::text[] IS NULL OR EXISTS (SELECT FROM unnest($2::text[]) AS p (prefix) WHERE starts_with(m.region_code, p.prefix)))
 ORDER BY array_position(ARRAY['stat', 'asap', 'urgent', 'routine'], e.urgency), e.opened_on, m.code;
