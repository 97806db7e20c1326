-- $1 district, $2 minors; those with a guardian who is not to be informed.
SELECT DISTINCT minor_id FROM guardian_mark
 WHERE district_code = $1 AND minor_id = ANY($2) AND mark = 'not-to-be-informed'
   AND (until IS NULL OR until > (now() AT TIME ZONE interval '8 hours')::date);
