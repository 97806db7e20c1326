-- $1 whether closed ones too, $2 region prefixes or NULL, $3 a child's code or NULL; open ones first.
SELECT c.district_code, c.concern_id, c.minor_id, m.code, m.region_code, c.kind, c.said_by, c.seen_on, c.closed_on,
       c.closed_reason
  FROM concern c JOIN minor m USING (district_code, minor_id)
 WHERE ($1 OR c.closed_on IS NULL) AND ($3::text IS NULL OR m.code = $3) AND ($2::text[] IS NULL OR EXISTS (SELECT FROM unnest($2::text[]) AS p (prefix) WHERE starts_with(m.region_code, p.prefix)))
 ORDER BY c.closed_on IS NOT NULL, c.seen_on, c.concern_id;
