-- $1 a child's code; where it is registered.
SELECT district_code, minor_id FROM minor WHERE code = $1;
