-- $1 look-up hash of a name; the children of this name.
SELECT m.district_code, m.minor_id, m.code, m.sex, m.birth_date, m.region_code, m.hardship, m.synthetic
  FROM identity.person p JOIN minor m USING (district_code, minor_id)
 WHERE p.name_hash = $1 ORDER BY m.code;
