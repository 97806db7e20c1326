-- $1 district, $2 minors, $3 the moment.
SELECT minor_id, result, held_at FROM safety_talk
 WHERE district_code = $1 AND minor_id = ANY($2) AND held_at <= $3
 ORDER BY minor_id, held_at DESC, talk_id DESC;
