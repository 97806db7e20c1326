-- $1 partner, $2 service, $3 period, $4 first day, $5 last day, $6 slots, $7 places on the waiting list.
INSERT INTO partner_capacity (partner_id, service, period, from_day, to_day, slots, waiting)
VALUES ($1, $2, $3, $4, $5, $6, $7);
