-- $1 region prefixes or NULL: open episodes, the most urgent first.
SELECT m.region_code, m.code, e.track, e.urgency, e.status, e.opened_on, e.proposed_track
  FROM episode e JOIN minor m USING (district_code, minor_id)
 WHERE e.closed_on IS NULL
   AND ($1::text[] IS NULL OR EXISTS (
        SELECT FROM unnest($1::text[]) AS p (prefix) WHERE starts_with(m.region_code, p.prefix)))
 ORDER BY array_position(ARRAY['stat', 'asap', 'urgent', 'routine'], e.urgency), e.opened_on, m.code;
