-- $1 the day, $2 days ahead of an 18th birthday: how much waits for people this morning, by kind.
SELECT (SELECT count(*) FROM alert WHERE resolved_at IS NULL) AS alert,
       (SELECT count(*) FROM ask WHERE closed_on IS NULL AND kind = 'talk') AS talk,
       (SELECT count(*) FROM episode WHERE closed_on IS NULL AND status = 'proposed') AS confirm,
       (SELECT count(*) FROM ask WHERE closed_on IS NULL AND kind <> 'talk') AS ask,
       (SELECT count(*) FROM episode WHERE closed_on IS NULL AND proposed_track IS NOT NULL) AS lowering,
       (SELECT count(*) FROM triage_override o
          LEFT JOIN triage_state s USING (district_code, minor_id)
          LEFT JOIN decision d ON d.district_code = s.district_code AND d.decision_id = s.decision_id
         WHERE o.ended_on IS NULL AND (o.expires_on < $1 OR d.found_track <> o.track)) AS override,
       (SELECT count(*) FROM unanswered_referral r
         WHERE r.waits_for NOT IN ('silent', 'pack') OR r.due_at < $1::date + 1
            OR r.waits_for = 'pack' AND r.moved_at < $1::date
            OR r.status = 'sent' AND $1::date + 1 > r.sent_at + (r.due_at - r.sent_at) / 2) AS referral,
       (SELECT count(*) FROM turned_14 WHERE turned_on <= $1 AND turned_18_on > $1) AS consent_14,
       (SELECT count(*) FROM episode e JOIN minor m USING (district_code, minor_id)
         WHERE e.closed_on IS NULL
           AND (m.birth_date + interval '18 years')::date <= $1::date + $2::int4) AS hand_over;
