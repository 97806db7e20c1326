-- $1 id, $2 region, $3 weekdays, $4 from minute, $5 to minute, $6 valid from, $7 valid to or NULL, $8 person,
-- $9 deputy or NULL, $10 telephone.
INSERT INTO duty (duty_id, region_code, weekdays, from_minute, to_minute, valid_from, valid_to, person, deputy,
                  telephone)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);
