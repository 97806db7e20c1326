-- $1 look-up hash of a paper's number: whose it is.
SELECT m.district_code, m.minor_id, m.code, m.sex, m.birth_date, m.region_code, m.hardship, m.synthetic, p.kind
  FROM identity.paper p JOIN minor m USING (district_code, minor_id)
 WHERE p.number_hash = $1 ORDER BY m.code;
