-- $1 district, $2 asks, $3 the day.
UPDATE ask SET closed_on = greatest(opened_on, $3) WHERE district_code = $1 AND ask_id = ANY($2);
