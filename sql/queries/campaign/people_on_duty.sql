-- $1 what the codes of its places begin with, $2 first day, $3 last day: people on the duty list for them, above or
-- below, deputies too.
SELECT count(DISTINCT w.worker_code) AS people
  FROM duty d
  JOIN region r USING (region_code)
 CROSS JOIN LATERAL (
       SELECT left(d.region_code, CASE r.level WHEN 'city' THEN 4 WHEN 'district' THEN 6
                                               WHEN 'town' THEN 9 ELSE 12 END) AS prefix) AS own
 CROSS JOIN LATERAL unnest(ARRAY[d.person, d.deputy]) AS who (worker_code)
  JOIN worker w ON w.worker_code = who.worker_code AND w.disabled_at IS NULL
 WHERE d.ended_at IS NULL AND d.valid_from <= $3 AND (d.valid_to IS NULL OR d.valid_to >= $2)
   AND EXISTS (SELECT FROM unnest($1::text[]) AS p (prefix)
                WHERE starts_with(p.prefix, own.prefix) OR starts_with(own.prefix, p.prefix));
