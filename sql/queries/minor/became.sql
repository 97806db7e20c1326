-- $1 codes as typed: the children that closed rows of these codes went into or moved to, where this login works.
SELECT a.asked, m.district_code, m.minor_id, m.code, m.sex, m.birth_date, m.region_code, m.hardship, m.synthetic
  FROM unnest($1::text[]) AS a (asked) CROSS JOIN LATERAL minor_behind(a.asked, NULL, NULL) AS b
  JOIN minor m ON m.district_code = b.open_district AND m.minor_id = b.open_minor;
