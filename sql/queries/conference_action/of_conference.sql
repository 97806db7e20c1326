-- $1 district, $2 conference; by due date, a child by its code where the login sees it.
SELECT a.action_id, a.minor_id, m.code AS minor_code, a.what, a.owner, a.due_on, a.done_on
  FROM conference_action a
  LEFT JOIN minor m ON m.district_code = a.district_code AND m.minor_id = a.minor_id
 WHERE a.district_code = $1 AND a.conference_id = $2 ORDER BY a.due_on, a.action_id;
