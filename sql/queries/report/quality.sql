-- $1 first day, $2 last day; sheets, those marked doubtful, those of one answer throughout, those with gaps, answers omitted, those with a risk answer
-- and those whose risk answer waited for a day or longer before it was typed in, by who typed them in and where.
SELECT a.entered_by::text AS worker, m.region_code AS place, v.code AS instrument, count(*)::int AS sheets,
       count(*) FILTER (WHERE cardinality(s.doubts) > 0)::int AS doubtful,
       count(*) FILTER (WHERE 'straight-line' = ANY (s.doubts))::int AS straight,
       count(*) FILTER (WHERE cardinality(s.omitted) > 0)::int AS with_gaps,
       coalesce(sum(cardinality(s.omitted)), 0)::int AS omitted,
       count(*) FILTER (WHERE EXISTS (
           SELECT FROM alert t WHERE t.district_code = a.district_code AND t.assessment_id = a.assessment_id))::int
           AS risk,
       count(*) FILTER (WHERE EXISTS (
           SELECT FROM alert t WHERE t.district_code = a.district_code AND t.assessment_id = a.assessment_id
              AND (t.raised_at AT TIME ZONE interval '8 hours')::date > a.filled_on))::int AS risk_delayed
  FROM assessment a
  JOIN score s USING (district_code, assessment_id)
  JOIN minor m ON m.district_code = a.district_code AND m.minor_id = a.minor_id
  JOIN instrument_version v ON v.instrument_version_id = a.instrument_version_id
 WHERE a.filled_on BETWEEN $1 AND $2 AND a.superseded_by IS NULL
 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
