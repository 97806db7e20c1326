-- $1 district, $2 beginning of the places, $3 the moment, $4 the caller's code: children with an open alert past its
-- clock, a planned action overdue or an open report of harm, without those that the caller may not hear of.
WITH waiting (minor_id, why) AS (
    SELECT minor_id, 'alert' FROM alert
     WHERE district_code = $1 AND minor_id IS NOT NULL AND resolved_at IS NULL
       AND deadline <= $3::timestamptz
    UNION ALL
    SELECT minor_id, 'action' FROM care_action
     WHERE district_code = $1 AND done_on IS NULL
       AND due_on < ($3::timestamptz AT TIME ZONE interval '8 hours')::date
    UNION ALL
    SELECT h.minor_id, 'harm' FROM harm_report_list() h
     WHERE h.district_code = $1 AND h.closed_on IS NULL)
SELECT m.minor_id, m.code, count(*) FILTER (WHERE w.why = 'alert') AS alerts,
       count(*) FILTER (WHERE w.why = 'action') AS actions, bool_or(w.why = 'harm') AS has_report
  FROM waiting w JOIN minor m ON m.district_code = $1 AND m.minor_id = w.minor_id
 WHERE starts_with(m.region_code, $2)
   AND NOT is_suspected($1, ARRAY[m.minor_id], 'worker', $4)
 GROUP BY m.minor_id, m.code
 ORDER BY m.code;
