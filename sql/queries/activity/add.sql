-- $1 district, $2 activity, $3 kind, $4 topic, $5 region, $6 the day, $7 heads, $8 held by.
INSERT INTO activity (district_code, activity_id, kind, topic, region_code, on_date, heads, held_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING;
