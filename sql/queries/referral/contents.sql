-- $1 referrals, $2 a moment in office hours; what a package may hold of each, before the partner's profile cuts it.
SELECT r.district_code, r.referral_id, r.code, r.case_number, r.minor_id, r.service, r.track, r.urgency,
       r.status, r.drafted_on, r.deadline, m.code AS minor_code, m.birth_date, m.sex, m.region_code, m.languages,
       p.name_sealed, p.id_number_sealed, p.telephone_sealed, p.address_sealed,
       c.held_on, c.wants, c.refuses, c.may_know, c.safe_contact, c.not_mention,
       word.basis, word.given_on, d.decided_on, d.policy_version_id, d.verdicts, coalesce(d.inputs, '{}') AS inputs,
       g.guardian_id, g.kind AS guardian_kind, g.name_sealed AS guardian_name, g.telephone_sealed AS guardian_telephone,
       EXISTS (SELECT FROM guardian_mark k
                WHERE k.district_code = r.district_code AND k.minor_id = r.minor_id AND k.until IS NULL
                  AND k.mark IN ('not-to-be-informed', 'suspended', 'revoked')) AS family_is_marked,
       (SELECT a.safety_plan FROM care_plan a
         WHERE a.district_code = r.district_code AND a.episode_id = r.episode_id AND a.safety_plan <> ''
         ORDER BY a.recorded_at DESC LIMIT 1) AS safety_plan,
       (SELECT count(*) FROM contact x
         WHERE x.district_code = r.district_code AND x.episode_id = r.episode_id AND x.result = 'held') AS contacts,
       desk.name AS manager, desk.deputy, desk.telephone AS manager_telephone, desk.weekdays, desk.from_minute,
       desk.to_minute
  FROM referral r
  JOIN minor m USING (district_code, minor_id)
  JOIN identity.person p USING (district_code, minor_id)
  JOIN LATERAL (SELECT s.basis, s.given_on FROM sharing_word s
                 WHERE s.district_code = r.district_code AND s.minor_id = r.minor_id AND s.is_yes
                   AND (s.partner_id IS NULL OR s.partner_id = r.partner_id)
                 ORDER BY s.partner_id IS NULL LIMIT 1) AS word ON true
  LEFT JOIN triage_state t USING (district_code, minor_id)
  LEFT JOIN decision d ON d.district_code = r.district_code AND d.decision_id = t.decision_id
  LEFT JOIN LATERAL (SELECT held_on, wants, refuses, may_know, safe_contact, not_mention FROM confirmation
                      WHERE district_code = r.district_code AND episode_id = r.episode_id
                        AND result IN ('confirmed', 'other-need')
                      ORDER BY recorded_at DESC LIMIT 1) c ON true
  LEFT JOIN LATERAL (SELECT guardian_id, kind, name_sealed, telephone_sealed FROM guardian s
                      WHERE s.district_code = r.district_code AND s.minor_id = r.minor_id AND s.until IS NULL
                        AND NOT EXISTS (SELECT FROM guardian_mark k
                                         WHERE k.district_code = s.district_code AND k.guardian_id = s.guardian_id
                                           AND k.until IS NULL)
                      ORDER BY s.since, s.guardian_id LIMIT 1) g ON true
  LEFT JOIN LATERAL case_manager(r.district_code, r.minor_id, $2) AS desk ON true
 WHERE r.referral_id = ANY ($1) ORDER BY r.code;
