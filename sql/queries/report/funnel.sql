-- $1 first day, $2 last day on which a referral began: how many came how far, and after how many days from the decision
-- at the median; in all, by partner, district, urgency.
WITH step AS (
    SELECT r.district_code, r.referral_id, p.code AS partner, r.urgency, r.status, e.opened_on,
           min(x.on_date) FILTER (WHERE x.to_status = 'ready') AS ready,
           min(x.on_date) FILTER (WHERE x.to_status = 'sent') AS sent,
           min(x.on_date) FILTER (WHERE x.to_status IN (
               'acknowledged', 'accepted', 'refused', 'started', 'completed')) AS acknowledged,
           min(x.on_date) FILTER (WHERE x.to_status IN ('accepted', 'started', 'completed')) AS accepted,
           min(x.on_date) FILTER (WHERE x.to_status IN ('started', 'completed')) AS started,
           min(x.on_date) FILTER (WHERE x.to_status = 'completed') AS outcome
      FROM referral r
      JOIN episode e ON e.district_code = r.district_code AND e.episode_id = r.episode_id
      JOIN partner p ON p.partner_id = r.partner_id
      JOIN referral_event x ON x.district_code = r.district_code AND x.referral_id = r.referral_id
     WHERE r.drafted_on BETWEEN $1 AND $2
     GROUP BY r.district_code, r.referral_id, p.code, r.urgency, r.status, e.opened_on)
SELECT CASE WHEN grouping(partner) = 0 THEN 'partner' WHEN grouping(district_code) = 0 THEN 'district'
            WHEN grouping(urgency) = 0 THEN 'urgency' ELSE 'all' END AS kind,
       coalesce(partner, district_code, urgency, '') AS name,
       count(*) AS begun, count(ready) AS ready, count(sent) AS sent, count(acknowledged) AS acknowledged,
       count(accepted) AS accepted, count(started) AS started, count(outcome) AS outcome,
       count(*) FILTER (WHERE status = 'refused') AS refused, count(*) FILTER (WHERE status = 'expired') AS expired,
       count(*) FILTER (WHERE status = 'revoked') AS revoked,
       percentile_disc(0.5) WITHIN GROUP (ORDER BY ready - opened_on) AS to_ready,
       percentile_disc(0.5) WITHIN GROUP (ORDER BY sent - opened_on) AS to_sent,
       percentile_disc(0.5) WITHIN GROUP (ORDER BY acknowledged - opened_on) AS to_acknowledged,
       percentile_disc(0.5) WITHIN GROUP (ORDER BY accepted - opened_on) AS to_accepted,
       percentile_disc(0.5) WITHIN GROUP (ORDER BY started - opened_on) AS to_started,
       percentile_disc(0.5) WITHIN GROUP (ORDER BY outcome - opened_on) AS to_outcome
  FROM step GROUP BY GROUPING SETS ((), (partner), (district_code), (urgency))
 ORDER BY array_position(ARRAY['all', 'partner', 'district', 'urgency'],
          CASE WHEN grouping(partner) = 0 THEN 'partner' WHEN grouping(district_code) = 0 THEN 'district'
               WHEN grouping(urgency) = 0 THEN 'urgency' ELSE 'all' END), name;
