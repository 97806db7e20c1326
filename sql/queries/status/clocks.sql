-- $1 the moment: open alerts by urgency, with those past their clock and the first that will be.
SELECT urgency, count(*) AS open, count(*) FILTER (WHERE deadline <= $1) AS overdue,
       count(*) FILTER (WHERE acknowledged_at IS NULL) AS unanswered, min(deadline) AS first_deadline
  FROM alert WHERE resolved_at IS NULL GROUP BY urgency
 ORDER BY array_position(ARRAY['stat', 'asap', 'urgent', 'routine'], urgency);
