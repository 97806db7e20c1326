-- $1 code, $2 version, $3 engine version.
SELECT instrument_version_id, digest FROM instrument_version
 WHERE code = $1 AND version = $2 AND engine_version = $3;
