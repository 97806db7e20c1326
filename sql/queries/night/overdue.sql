-- $1 the moment.
SELECT (SELECT count(*) FROM alert WHERE resolved_at IS NULL AND deadline <= $1) AS alerts,
       (SELECT count(*) FROM referral
         WHERE status IN ('sent', 'acknowledged', 'accepted', 'started') AND due_at <= $1) AS referrals,
       (SELECT count(*) FROM ask WHERE closed_on IS NULL) AS asks,
       (SELECT count(*) FROM alert WHERE resolved_at IS NULL) AS alerts_open;
