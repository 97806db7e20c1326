-- $1 from, $2 to: episodes that ended in the period.
SELECT outcome, count(*) AS episodes FROM episode WHERE closed_on BETWEEN $1 AND $2 GROUP BY outcome;
