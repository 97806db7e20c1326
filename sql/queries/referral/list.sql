-- $1 status or NULL, $2 partner's code or NULL, $3 minor's code or NULL.
SELECT r.code, r.case_number, p.code AS partner, m.code AS minor, r.service, r.track, r.urgency, r.status, r.drafted_on,
       r.deadline, r.reason, r.outcome
  FROM referral r JOIN partner p USING (partner_id) JOIN minor m USING (district_code, minor_id)
 WHERE ($1::text IS NULL OR r.status = $1) AND ($2::text IS NULL OR p.code = $2)
   AND ($3::text IS NULL OR m.code = $3)
 ORDER BY r.deadline, r.code;
