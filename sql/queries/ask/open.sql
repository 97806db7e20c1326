-- $1 region prefixes or NULL: asks not yet answered, by deadline.
SELECT a.district_code, m.region_code, m.code, a.rule, a.kind, a.what, a.urgency, a.opened_on, a.deadline
  FROM ask a JOIN minor m USING (district_code, minor_id)
 WHERE a.closed_on IS NULL
   AND ($1::text[] IS NULL OR EXISTS (
        SELECT FROM unnest($1::text[]) AS p (prefix) WHERE starts_with(m.region_code, p.prefix)))
 ORDER BY a.deadline, m.code, a.rule;
