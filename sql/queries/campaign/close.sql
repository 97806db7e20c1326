-- $1 campaign, $2 day; one row, or none if it was closed before.
UPDATE campaign SET closed_on = $2 WHERE campaign_id = $1 AND closed_on IS NULL
RETURNING campaign_id;
