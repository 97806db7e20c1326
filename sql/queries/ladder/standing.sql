-- $1 the moment: how many alerts stand on each rung, and how many past their clock.
SELECT rung, count(*) AS open, count(*) FILTER (WHERE deadline <= $1) AS overdue,
       count(*) FILTER (WHERE notified_at IS NULL AND notify_attempts > 0) AS failing
  FROM alert WHERE resolved_at IS NULL GROUP BY rung;
