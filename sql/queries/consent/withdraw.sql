-- $1 district, $2 minor, $3 purpose, $4 partner or NULL for every one, $5 the day; what stood. The exceptions are
-- nobody's to take back.
UPDATE consent SET withdrawn_on = greatest(given_on, $5)
 WHERE district_code = $1 AND minor_id = $2 AND purpose = $3 AND answer = 'yes' AND withdrawn_on IS NULL
   AND article IS NULL
   AND ($4::uuid IS NULL OR partner_id = $4)
RETURNING consent_id;
