-- $1 campaign, $2 code, $3 title, $4 battery, $5 ground, $6 first day, $7 last day, $8 regions, $9 hardships or none.
INSERT INTO campaign (campaign_id, code, title, battery, basis, opens_on, closes_on, regions, hardships)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT DO NOTHING;
