-- $1 district, $2 minor, $3 rule, $4 what or NULL for all of the rule, $5 by whom, $6 why; the asks that it ends.
UPDATE ask SET closed_on = greatest(opened_on, (now() AT TIME ZONE interval '8 hours')::date),
       settled_at = now(), settled_by = $5, settled_reason = $6
 WHERE district_code = $1 AND minor_id = $2 AND rule = $3 AND ($4::text IS NULL OR what = $4)
   AND closed_on IS NULL
RETURNING what;
