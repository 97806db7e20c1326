-- $1 worker, $2 first day, $3 last day.
INSERT INTO duty_absence (worker_code, from_day, to_day) VALUES ($1, $2, $3)
    ON CONFLICT (worker_code, from_day) DO NOTHING;
