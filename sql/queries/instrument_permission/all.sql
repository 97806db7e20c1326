-- The newest permission of each instrument.
SELECT DISTINCT ON (code) code, reference FROM instrument_permission ORDER BY code, recorded_at DESC;
