-- $1 district, $2 minor; from the first on.
SELECT c.consent_id, c.purpose, c.basis, c.answer, c.guardian_id, p.code AS partner, c.may_know, c.article, c.facts,
       c.not_sought, c.given_on, c.withdrawn_on
  FROM consent c LEFT JOIN partner p USING (partner_id)
 WHERE c.district_code = $1 AND c.minor_id = $2 ORDER BY c.given_on, c.recorded_at;
