-- $1 the day, $2 region prefixes or NULL: refused and not yet offered elsewhere, or silent past their time.
SELECT r.district_code, m.region_code, m.code AS minor, r.code, r.status, r.urgency, r.deadline
  FROM unanswered_referral r JOIN minor m USING (district_code, minor_id)
 WHERE (r.status = 'refused' OR r.deadline < $1)
   AND ($2::text[] IS NULL OR EXISTS (
        SELECT FROM unnest($2::text[]) AS p (prefix) WHERE starts_with(m.region_code, p.prefix)))
 ORDER BY array_position(ARRAY['stat', 'asap', 'urgent', 'routine'], r.urgency), r.deadline, r.code;
