-- $1 code, $2 version, $3 status, $4 digest, $5 engine version, $6 scales, $7 definition.
INSERT INTO instrument_version (code, version, status, digest, engine_version, scales, definition)
VALUES ($1, $2, $3, $4, $5, $6, $7);
