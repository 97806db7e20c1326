-- $1 district, $2 minor, $3 why nobody's consent was sought; the exceptions it answers.
UPDATE consent SET not_sought = $3
 WHERE district_code = $1 AND minor_id = $2 AND article IS NOT NULL AND not_sought IS NULL
   AND withdrawn_on IS NULL
RETURNING consent_id;
