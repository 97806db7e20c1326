-- $1 partner, $2 service, $3 period: what it said before.
DELETE FROM partner_capacity WHERE partner_id = $1 AND service = $2 AND period = $3;
