-- $1 the day, $2 days ahead, $3 region prefixes or NULL: open episodes of those who turn 18 by then.
SELECT e.district_code, m.region_code, m.code, e.track, e.urgency,
       (m.birth_date + interval '18 years')::date AS turns_on
  FROM episode e JOIN minor m USING (district_code, minor_id)
 WHERE e.closed_on IS NULL AND (m.birth_date + interval '18 years')::date <= $1::date + $2::int4
   AND ($3::text[] IS NULL OR EXISTS (
        SELECT FROM unnest($3::text[]) AS p (prefix) WHERE starts_with(m.region_code, p.prefix)))
 ORDER BY turns_on, m.code;
