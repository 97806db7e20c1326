-- $1 district, $2 minor; newest first, each with what took its place and what it took the place of.
SELECT a.assessment_id, v.code, v.version, a.informant, a.filled_on, a.entered_at, s.status, s.raw,
       s.band, s.doubts, v.scales, a.superseded_by, m.amends, m.reason, a.entered_by::text
  FROM assessment a JOIN score s USING (district_code, assessment_id)
  JOIN instrument_version v ON v.instrument_version_id = a.instrument_version_id
  LEFT JOIN amendment m USING (district_code, assessment_id)
 WHERE a.district_code = $1 AND a.minor_id = $2
 ORDER BY a.filled_on DESC, a.entered_at DESC;
