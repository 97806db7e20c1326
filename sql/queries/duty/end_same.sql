-- $1 region, $2 weekdays, $3 from minute, $4 to minute, $5 valid from, $6 valid to or NULL: the row that a new one
-- for the same hours replaces. Usual hours are replaced whenever they began.
UPDATE duty SET ended_at = now()
 WHERE ended_at IS NULL AND region_code = $1 AND weekdays = $2 AND from_minute = $3 AND to_minute = $4
   AND valid_to IS NOT DISTINCT FROM $6::date AND ($6::date IS NULL OR valid_from = $5);
