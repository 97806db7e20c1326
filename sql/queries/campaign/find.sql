-- $1 code.
SELECT campaign_id, code, title, battery, basis, opens_on, closes_on, regions, hardships, closed_on,
       second_share
  FROM campaign WHERE code = $1;
