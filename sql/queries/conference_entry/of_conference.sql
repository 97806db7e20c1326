-- $1 district, $2 conference; in the order in which they were recorded, a child by its code where the login sees it.
SELECT e.entry_id, e.place, e.kind, e.minor_id, m.code AS minor_code, e.agency, e.words, e.recorded_at
  FROM conference_entry e
  LEFT JOIN minor m ON m.district_code = e.district_code AND m.minor_id = e.minor_id
 WHERE e.district_code = $1 AND e.conference_id = $2 ORDER BY e.place;
