-- $1 the moment, $2 region prefixes or NULL: what waits for an answer beyond its time, for a reminder, for the next
-- partner, for a talk, for papers to come back. The urgent ones that nobody acknowledged stand first.
SELECT r.district_code, place.region_code, coalesce(m.code, '') AS minor, r.code, p.code AS partner, p.telephone, r.status,
       r.urgency, r.service, r.reason, r.outcome, r.waits_for, r.sent_at, r.due_at, r.expires_at, r.deadline, r.moved_at,
       b.name AS batch
  FROM unanswered_referral r LEFT JOIN minor m USING (district_code, minor_id) JOIN partner p USING (partner_id)
  LEFT JOIN export_batch b USING (batch_id)
  -- A closed row is not seen; what went out about it is to come back all the same.
 CROSS JOIN LATERAL (SELECT coalesce(m.region_code, r.district_code || '000000')) AS place (region_code)
 WHERE (r.waits_for NOT IN ('silent', 'pack') OR r.due_at <= $1
        OR r.waits_for = 'pack' AND r.moved_at <= $1::timestamptz - interval '1 day'
        OR r.status = 'sent' AND $1 >= r.sent_at + (r.due_at - r.sent_at) / 2)
   AND ($2::text[] IS NULL OR EXISTS (
        SELECT FROM unnest($2::text[]) AS p (prefix) WHERE starts_with(place.region_code, p.prefix)))
 ORDER BY r.status <> 'sent' OR r.urgency NOT IN ('stat', 'asap', 'urgent'),
          array_position(ARRAY['stat', 'asap', 'urgent', 'routine'], r.urgency), coalesce(r.due_at, r.moved_at), r.code;
