-- $1 category of hardship, $2 days.
INSERT INTO visit_interval (hardship, days) VALUES ($1, $2)
    ON CONFLICT (hardship) DO UPDATE SET days = excluded.days;
