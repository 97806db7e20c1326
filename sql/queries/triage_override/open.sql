-- $1 region prefixes or NULL: in force, with what the rules find of the child now.
SELECT m.region_code, m.code, o.track, o.is_lowering, o.expires_on, d.found_track
  FROM triage_override o JOIN minor m USING (district_code, minor_id)
  LEFT JOIN triage_state s USING (district_code, minor_id)
  LEFT JOIN decision d ON d.district_code = s.district_code AND d.decision_id = s.decision_id
 WHERE o.ended_on IS NULL
   AND ($1::text[] IS NULL OR EXISTS (
        SELECT FROM unnest($1::text[]) AS p (prefix) WHERE starts_with(m.region_code, p.prefix)))
 ORDER BY o.expires_on, m.code;
