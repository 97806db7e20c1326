-- $1 districts, $2 minors: something about them changed. In their order, as a night locks them.
INSERT INTO triage_state (district_code, minor_id)
SELECT DISTINCT district, minor FROM unnest($1::text[], $2::uuid[]) AS u (district, minor) ORDER BY 1, 2
    ON CONFLICT (district_code, minor_id) DO UPDATE SET changed = true;
