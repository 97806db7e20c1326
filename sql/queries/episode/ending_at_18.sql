-- $1 the day, $2 days ahead: open episodes of those who turn 18 by then.
SELECT e.district_code, m.region_code, m.code, e.track, e.urgency,
       (m.birth_date + interval '18 years')::date AS turns_on
  FROM episode e JOIN minor m USING (district_code, minor_id)
 WHERE e.closed_on IS NULL AND (m.birth_date + interval '18 years')::date <= $1::date + $2::int4
 ORDER BY turns_on, m.code;
