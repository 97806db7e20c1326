SELECT instrument_version_id, code, version, status, digest, engine_version, definition
  FROM instrument_version ORDER BY instrument_version_id;
