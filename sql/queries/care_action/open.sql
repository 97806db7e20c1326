-- $1 due by this day, $2 region prefixes or NULL, $3 owner or NULL: hers wherever they are.
SELECT m.region_code, m.code, a.action_id, a.what, a.owner, a.due_on, e.urgency
  FROM care_action a JOIN minor m USING (district_code, minor_id)
  JOIN episode e ON e.district_code = a.district_code AND e.episode_id = a.episode_id
 WHERE a.done_on IS NULL AND a.due_on <= $1
   AND ($2::text[] IS NULL OR a.owner = $3::text OR EXISTS (
        SELECT FROM unnest($2::text[]) AS p (prefix) WHERE starts_with(m.region_code, p.prefix)))
 ORDER BY a.due_on, m.code, a.action_id;
