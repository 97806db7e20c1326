-- $1 district, $2 minor; from the first on.
SELECT whom, what, on_date, minor_knew FROM told WHERE district_code = $1 AND minor_id = $2
 ORDER BY on_date, recorded_at;
