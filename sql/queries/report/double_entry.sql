-- $1 first day, $2 last day of filling in: by who typed first and by form, sheets typed twice, items compared, items that
-- differed; sheets by how they ended: equal, settled for the first or the second reading or item by item, open; and of
-- what was settled the items, and those that the first had wrong.
SELECT s.first_by::text AS worker, v.code AS instrument, count(*)::int AS sheets, sum(s.compared)::int AS compared,
       sum(cardinality(s.differing))::int AS differing,
       count(*) FILTER (WHERE s.resolution = 'equal')::int AS equal,
       count(*) FILTER (WHERE s.resolution = 'first')::int AS for_first,
       count(*) FILTER (WHERE s.resolution = 'second')::int AS for_second,
       count(*) FILTER (WHERE s.resolution = 'items')::int AS by_item,
       count(*) FILTER (WHERE s.resolution IS NULL)::int AS open,
       coalesce(sum(s.compared) FILTER (WHERE s.resolution IS NOT NULL), 0)::int AS settled,
       coalesce(sum(s.first_wrong), 0)::int AS first_wrong
  FROM second_entry s
  JOIN assessment a USING (district_code, assessment_id)
  JOIN instrument_version v USING (instrument_version_id)
 WHERE s.filled_on BETWEEN $1 AND $2 GROUP BY 1, 2 ORDER BY 1, 2;
