-- $1 district, $2 minor; the codes of its brothers and sisters.
SELECT m.code FROM sibling s
  JOIN minor m ON m.district_code = s.district_code AND m.minor_id = s.sibling_id
 WHERE s.district_code = $1 AND s.minor_id = $2 ORDER BY m.code;
