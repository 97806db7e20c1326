-- $1 instrument, $2 version, $3 language; option_code -1 is the question itself.
SELECT item, option_code, wording FROM instrument_wording
 WHERE code = $1 AND version = $2 AND language = $3 ORDER BY item, option_code;
