-- $1 codes, in every district that this login may see.
SELECT r.district_code, r.referral_id, r.code, r.case_number, r.minor_id, m.code AS minor, m.region_code, r.partner_id,
       p.code AS partner, p.name AS partner_name, p.formats, p.answer_hours, p.start_days, r.service, r.track, r.urgency,
       r.status, r.reason, r.outcome, r.drafted_on, r.deadline, coalesce(r.moved_on, r.drafted_on) AS since,
       r.sent_at, r.due_at, r.expires_at, r.because, r.matched_by, b.name AS batch,
       EXISTS (SELECT FROM referral other
                WHERE other.district_code = r.district_code AND other.episode_id = r.episode_id
                  AND other.service = r.service AND other.referral_id <> r.referral_id
                  AND other.status IN ('draft', 'ready', 'sent', 'acknowledged', 'accepted', 'started')) AS is_replaced
  FROM referral r JOIN partner p USING (partner_id) JOIN minor m USING (district_code, minor_id)
  LEFT JOIN export_batch b USING (batch_id)
 WHERE r.code = ANY ($1) ORDER BY r.code, r.district_code;
