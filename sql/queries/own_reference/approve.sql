-- $1 reference; one row, or none if this login approved it before.
INSERT INTO own_reference_approval (reference_id) VALUES ($1)
ON CONFLICT DO NOTHING RETURNING reference_id;
