-- $1 district, $2 minors; their guardians who are suspected, not to be informed or suspended, by sealed name.
SELECT g.guardian_id, g.name_sealed FROM guardian g
 WHERE g.district_code = $1 AND g.minor_id = ANY($2)
   AND (is_suspected($1, ARRAY[g.minor_id], 'guardian', g.guardian_id::text)
        OR EXISTS (
           SELECT FROM guardian_mark k
            WHERE k.district_code = g.district_code AND k.guardian_id = g.guardian_id
              AND k.mark IN ('not-to-be-informed', 'suspended')
              AND (k.until IS NULL OR k.until > (now() AT TIME ZONE interval '8 hours')::date)))
 ORDER BY g.guardian_id;
