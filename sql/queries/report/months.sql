-- $1 from, $2 to: what was done in each month; a month without any has no row.
WITH done AS (
    SELECT 'assessments' AS kind, filled_on AS day FROM assessment WHERE filled_on BETWEEN $1 AND $2
       AND superseded_by IS NULL
     UNION ALL
    SELECT 'alerts', (raised_at AT TIME ZONE interval '8 hours')::date FROM alert
     WHERE (raised_at AT TIME ZONE interval '8 hours')::date BETWEEN $1 AND $2
     UNION ALL
    SELECT 'talks', held_on FROM confirmation WHERE held_on BETWEEN $1 AND $2 AND result <> 'not-reached'
     UNION ALL
    SELECT 'contacts', on_date FROM contact WHERE result = 'held' AND on_date BETWEEN $1 AND $2
     UNION ALL
    SELECT 'referrals', drafted_on FROM referral WHERE drafted_on BETWEEN $1 AND $2)
SELECT kind, to_char(day, 'YYYY-MM') AS month, count(*) AS done FROM done GROUP BY 1, 2 ORDER BY 1, 2;
