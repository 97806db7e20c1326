-- $1 the day: 14 by then, and only a guardian has said yes.
SELECT m.code, (m.birth_date + interval '14 years')::date AS turned_on
  FROM minor m
 WHERE m.birth_date <= ($1::date - interval '14 years')::date
   AND m.birth_date > ($1::date - interval '18 years')::date
   AND EXISTS (SELECT FROM consent c
                WHERE c.district_code = m.district_code AND c.minor_id = m.minor_id
                  AND c.basis = 'guardian' AND c.withdrawn_on IS NULL)
   AND NOT EXISTS (SELECT FROM consent c
                    WHERE c.district_code = m.district_code AND c.minor_id = m.minor_id
                      AND c.basis IN ('minor', 'guardian-and-minor') AND c.withdrawn_on IS NULL
                      AND c.given_on >= (m.birth_date + interval '14 years')::date)
 ORDER BY turned_on, m.code;
