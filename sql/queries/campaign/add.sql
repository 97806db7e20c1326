-- $1 campaign, $2 code, $3 title, $4 battery, $5 ground, $6 first day, $7 last day, $8 regions, $9 hardships or none,
-- $10 of a hundred sheets, how many are typed twice, $11 mode, $12 who is present, $13 language of its forms, or NULL.
INSERT INTO campaign (campaign_id, code, title, battery, basis, opens_on, closes_on, regions, hardships,
                      second_share, entry_mode, entry_present, entry_language)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    ON CONFLICT DO NOTHING;
