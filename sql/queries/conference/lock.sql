-- $1 district, $2 conference; one at a time changes it, and reads its state after this.
SELECT closed_on FROM conference WHERE district_code = $1 AND conference_id = $2 FOR UPDATE;
