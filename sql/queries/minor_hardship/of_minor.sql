-- $1 district, $2 minor: what holds first, also what nobody has dated, then what held.
SELECT hardship, since, until FROM minor_hardship WHERE district_code = $1 AND minor_id = $2
 UNION ALL
SELECT u.held, NULL, NULL FROM minor m CROSS JOIN unnest(m.hardship) AS u (held)
 WHERE m.district_code = $1 AND m.minor_id = $2
   AND NOT EXISTS (SELECT FROM minor_hardship h
                    WHERE h.district_code = $1 AND h.minor_id = $2 AND h.hardship = u.held AND h.until IS NULL)
 ORDER BY 3 DESC NULLS FIRST, 2 NULLS FIRST, 1;
