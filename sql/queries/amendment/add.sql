-- $1 district, $2 the new reading, $3 the old one, $4 why.
INSERT INTO amendment (district_code, assessment_id, amends, reason) VALUES ($1, $2, $3, $4);
