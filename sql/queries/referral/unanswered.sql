-- $1 the day: refused, or silent past their time.
SELECT m.code AS minor, r.code, r.status, r.urgency, r.deadline
  FROM referral r JOIN minor m USING (district_code, minor_id)
 WHERE r.status = 'refused' OR r.status IN ('sent', 'acknowledged') AND r.deadline < $1
 ORDER BY array_position(ARRAY['stat', 'asap', 'urgent', 'routine'], r.urgency), r.deadline, r.code;
