-- $1 district, $2 id, $3 minor, $4 purpose, $5 basis, $6 answer, $7 guardian or NULL, $8 partner or NULL, $9 who may
-- know, $10 article or NULL, $11 facts or NULL, $12 given on.
INSERT INTO consent (district_code, consent_id, minor_id, purpose, basis, answer, guardian_id, partner_id, may_know,
                     article, facts, given_on)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING;
