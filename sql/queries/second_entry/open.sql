-- $1 region prefixes or NULL: pairs that differ and that nobody has settled; the sheet still stands.
SELECT s.assessment_id, m.code AS minor_code, m.region_code, v.code, a.instrument_version_id, a.informant, a.filled_on,
       s.typed_at, s.first_by::text, s.typed_by::text, s.differing, a.answers AS first, s.answers AS second,
       session_user IN (s.typed_by, s.first_by) AS took_part
  FROM second_entry s
  JOIN assessment a USING (district_code, assessment_id)
  JOIN minor m ON m.district_code = s.district_code AND m.minor_id = s.minor_id
  JOIN instrument_version v ON v.instrument_version_id = a.instrument_version_id
 WHERE s.resolution IS NULL AND a.superseded_by IS NULL
   AND ($1::text[] IS NULL OR EXISTS (
        SELECT FROM unnest($1::text[]) AS p (prefix) WHERE starts_with(m.region_code, p.prefix)))
 ORDER BY s.typed_at, s.assessment_id;
