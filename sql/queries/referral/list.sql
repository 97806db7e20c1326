SELECT r.code, r.case_number, p.code AS partner, r.service, r.track, r.urgency, r.status, r.drafted_on,
       r.deadline
  FROM referral r JOIN partner p USING (partner_id) ORDER BY r.deadline, r.code;
