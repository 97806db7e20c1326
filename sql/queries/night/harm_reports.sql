-- $1 district, $2 minors, $3 the day: of whom harm was reported and is not settled by then.
SELECT DISTINCT minor_id FROM harm_report
 WHERE district_code = $1 AND minor_id = ANY($2) AND opened_on <= $3
   AND (closed_on IS NULL OR closed_on > $3);
