-- $1 district, $2 id, $3 minor, $4 instrument, $5 reason, $6 day; a repeat is one.
INSERT INTO form_not_done (district_code, not_done_id, minor_id, instrument, reason, on_date)
VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT DO NOTHING;
