-- $1 the moment, $2 its day, $3 days ahead of an 18th birthday: how much waits for people this morning, by kind.
SELECT (SELECT count(*) FROM alert WHERE resolved_at IS NULL) AS alert,
       (SELECT count(*) FROM ask WHERE closed_on IS NULL AND kind = 'talk') AS talk,
       (SELECT count(*) FROM episode WHERE closed_on IS NULL AND status = 'proposed') AS confirm,
       (SELECT count(*) FROM ask WHERE closed_on IS NULL AND kind <> 'talk') AS ask,
       (SELECT count(*) FROM episode WHERE closed_on IS NULL AND proposed_track IS NOT NULL) AS lowering,
       (SELECT count(*) FROM triage_override o
          LEFT JOIN triage_state s USING (district_code, minor_id)
          LEFT JOIN decision d ON d.district_code = s.district_code AND d.decision_id = s.decision_id
         WHERE o.ended_on IS NULL AND (o.expires_on < $2 OR d.found_track <> o.track)) AS override,
       (SELECT count(*) FROM referral
         WHERE status = 'refused' OR status IN ('sent', 'acknowledged') AND deadline < $2) AS referral,
       (SELECT count(*) FROM minor m
         WHERE m.birth_date <= ($2::date - interval '14 years')::date
           AND m.birth_date > ($2::date - interval '18 years')::date
           AND EXISTS (SELECT FROM consent c
                        WHERE c.district_code = m.district_code AND c.minor_id = m.minor_id
                          AND c.basis = 'guardian' AND c.withdrawn_on IS NULL)
           AND NOT EXISTS (SELECT FROM consent c
                            WHERE c.district_code = m.district_code AND c.minor_id = m.minor_id
                              AND c.basis IN ('minor', 'guardian-and-minor') AND c.withdrawn_on IS NULL
                              AND c.given_on >= (m.birth_date + interval '14 years')::date)) AS consent_14,
       (SELECT count(*) FROM episode e JOIN minor m USING (district_code, minor_id)
         WHERE e.closed_on IS NULL
           AND (m.birth_date + interval '18 years')::date <= $2::date + $3::int4) AS hand_over,
       (SELECT count(*) FROM alert WHERE resolved_at IS NULL AND deadline <= $1) AS alert_overdue;
