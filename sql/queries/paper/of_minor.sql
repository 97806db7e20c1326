-- $1 district, $2 minor: the kinds of paper on record.
SELECT kind FROM identity.paper WHERE district_code = $1 AND minor_id = $2 ORDER BY recorded_at, paper_id;
