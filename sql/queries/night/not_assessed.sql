-- Children in the registry about whom nothing is known yet.
SELECT count(*) AS children FROM minor m
 WHERE NOT EXISTS (SELECT FROM assessment a
                    WHERE a.district_code = m.district_code AND a.minor_id = m.minor_id);
