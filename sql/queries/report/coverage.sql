-- $1 from, $2 to: the eligible of the period by what became of them, and how many of them were informed.
SELECT standing, count(*) AS children, count(*) FILTER (WHERE informed) AS informed
  FROM period_coverage($1, $2) GROUP BY standing;
