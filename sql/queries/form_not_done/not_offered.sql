-- $1 campaign, $2 districts, $3 its battery, $4 first day, $5 last day, $6 the day it ends: listed children of whom these
-- days hold neither a sheet nor a reason why not. The same child of the same campaign is one row.
INSERT INTO form_not_done (district_code, not_done_id, minor_id, instrument, reason, on_date)
SELECT c.district_code,
       encode(substr(sha256(convert_to(c.campaign_id || ' ' || c.minor_id, 'UTF8')), 1, 16), 'hex')::uuid,
       c.minor_id, $3::text, 'not-offered', least($6::date, $5)
  FROM campaign_minor c
 WHERE c.campaign_id = $1 AND c.district_code = ANY ($2)
   AND NOT EXISTS (SELECT FROM assessment a
                    WHERE a.district_code = c.district_code AND a.minor_id = c.minor_id
                      AND a.filled_on BETWEEN $4 AND $5 AND a.superseded_by IS NULL)
   AND NOT EXISTS (SELECT FROM form_not_done f
                    WHERE f.district_code = c.district_code AND f.minor_id = c.minor_id
                      AND f.on_date BETWEEN $4 AND $5)
    ON CONFLICT DO NOTHING;
