-- $1 the moment.
SELECT (SELECT count(*) FROM alert WHERE resolved_at IS NULL AND deadline <= $1) AS alerts,
       (SELECT count(*) FROM referral
         WHERE status IN ('sent', 'acknowledged') AND deadline < ($1 AT TIME ZONE interval '8 hours')::date) AS referrals,
       (SELECT count(*) FROM ask WHERE closed_on IS NULL) AS asks,
       (SELECT count(*) FROM alert WHERE resolved_at IS NULL) AS alerts_open;
