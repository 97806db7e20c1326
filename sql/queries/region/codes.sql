-- All regions now valid, with their names.
SELECT region_code, level, name_zh, name_en FROM region WHERE valid_to IS NULL ORDER BY region_code;
