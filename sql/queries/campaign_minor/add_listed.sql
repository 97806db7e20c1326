-- $1 campaign, $2 districts, $3 minors, $4 grades or NULL, in the same order.
INSERT INTO campaign_minor (district_code, campaign_id, minor_id, grade)
SELECT district, $1, minor, grade
  FROM unnest($2::text[], $3::uuid[], $4::smallint[]) AS u (district, minor, grade)
    ON CONFLICT DO NOTHING;
