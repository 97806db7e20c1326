-- $1 district, $2 minors, $3 the day: what somebody is worried about, not settled by then.
SELECT minor_id, kind FROM concern
 WHERE district_code = $1 AND minor_id = ANY($2) AND seen_on <= $3
   AND (closed_on IS NULL OR closed_on > $3);
