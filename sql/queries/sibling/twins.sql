-- $1 minors: brothers and sisters on record who were born on the same day.
SELECT s.minor_id, o.code FROM sibling s
  JOIN minor m ON m.district_code = s.district_code AND m.minor_id = s.minor_id
  JOIN minor o ON o.district_code = s.district_code AND o.minor_id = s.sibling_id
 WHERE s.minor_id = ANY($1) AND o.birth_date = m.birth_date ORDER BY o.code;
