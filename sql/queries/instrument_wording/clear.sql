-- $1 instrument, $2 version, $3 language.
DELETE FROM instrument_wording WHERE code = $1 AND version = $2 AND language = $3;
