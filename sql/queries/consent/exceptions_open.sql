-- $1 region prefixes or NULL: acted without consent, and since then nobody was asked nor written why not.
SELECT m.region_code, m.code, c.purpose, c.basis, c.recorded_at + interval '72 hours' AS due_at
  FROM consent c JOIN minor m USING (district_code, minor_id)
 WHERE c.article IS NOT NULL AND c.withdrawn_on IS NULL AND c.not_sought IS NULL
   AND NOT EXISTS (SELECT FROM consent later
                    WHERE later.district_code = c.district_code AND later.minor_id = c.minor_id
                      AND later.purpose = c.purpose AND later.basis IN ('minor', 'guardian', 'guardian-and-minor')
                      AND later.given_on >= c.given_on)
   AND ($1::text[] IS NULL OR EXISTS (
        SELECT FROM unnest($1::text[]) AS p (prefix) WHERE starts_with(m.region_code, p.prefix)))
 ORDER BY due_at, m.code;
