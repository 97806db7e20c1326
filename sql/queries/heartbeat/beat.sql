-- $1 job.
INSERT INTO heartbeat (job, at) VALUES ($1, now()) ON CONFLICT (job) DO UPDATE SET at = now();
