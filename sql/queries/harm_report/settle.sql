-- $1 report, $2 step, $3 its value, $4 words, $5 the moment, $6 audit event; NULL: not open to the login, false: not
-- possible, or done already.
SELECT harm_report_settle($1, $2, $3, $4, $5, $6) AS settled;
