-- $1 first day, $2 last day of filling in: by who typed first, sheets typed twice, items compared, items that differed,
-- sheets not settled yet, and of what was settled the items that the first had wrong.
SELECT s.first_by::text AS worker, count(*)::int AS sheets, sum(s.compared)::int AS compared,
       sum(cardinality(s.differing))::int AS differing,
       count(*) FILTER (WHERE s.resolution IS NULL)::int AS open,
       sum(s.compared) FILTER (WHERE s.resolution IS NOT NULL)::int AS settled,
       coalesce(sum(s.first_wrong), 0)::int AS first_wrong
  FROM second_entry s
 WHERE s.filled_on BETWEEN $1 AND $2 GROUP BY 1 ORDER BY 1;
