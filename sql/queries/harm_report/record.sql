-- $1 district, $2 report, $3 minor, $4 kind, $5 facts and $6 reporter, both sealed, $7 in doubt, $8 the day,
-- $9 deadline, $10 kinds of suspects, $11 the suspects, $12 audit event; whether it is new.
SELECT harm_report_record($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) AS is_new;
