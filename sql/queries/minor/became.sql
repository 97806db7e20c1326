-- $1 codes as typed: the children that closed rows of these codes went into or moved to.
SELECT b.asked, m.district_code, m.minor_id, m.code, m.sex, m.birth_date, m.region_code, m.hardship, m.synthetic
  FROM became($1) b JOIN minor m USING (district_code, minor_id);
