-- $1 referrals; what a package may hold of each, before the partner's profile cuts it.
SELECT r.district_code, r.referral_id, r.code, r.case_number, r.minor_id, r.service, r.track, r.urgency,
       r.status, r.drafted_on, r.deadline, m.code AS minor_code, m.birth_date, m.sex, m.region_code,
       p.name_sealed, p.id_number_sealed, c.held_on, c.result, c.wants, c.refuses, c.may_know,
       g.basis, g.given_on, d.decision_id, d.decided_on, d.policy_version_id, d.verdicts, d.inputs
  FROM referral r
  JOIN minor m USING (district_code, minor_id)
  JOIN identity.person p USING (district_code, minor_id)
  JOIN triage_state t USING (district_code, minor_id)
  JOIN decision d ON d.district_code = r.district_code AND d.decision_id = t.decision_id
  JOIN LATERAL (SELECT held_on, result, wants, refuses, may_know FROM confirmation
                 WHERE district_code = r.district_code AND episode_id = r.episode_id
                   AND result IN ('confirmed', 'other-need')
                 ORDER BY recorded_at DESC LIMIT 1) c ON true
  JOIN LATERAL (SELECT basis, given_on FROM consent
                 WHERE district_code = r.district_code AND minor_id = r.minor_id
                   AND purpose = 'share' AND withdrawn_on IS NULL AND answer = 'yes'
                   AND (partner_id IS NULL OR partner_id = r.partner_id)
                 ORDER BY partner_id IS NULL, recorded_at DESC LIMIT 1) g ON true
 WHERE r.referral_id = ANY($1) ORDER BY r.code;
