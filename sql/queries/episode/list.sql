-- Open episodes, the most urgent first.
SELECT m.region_code, m.code, e.track, e.urgency, e.status, e.opened_on, e.proposed_track
  FROM episode e JOIN minor m USING (district_code, minor_id)
 WHERE e.closed_on IS NULL
 ORDER BY array_position(ARRAY['stat', 'asap', 'urgent', 'routine'], e.urgency), e.opened_on, m.code;
