-- $1 district, $2 minor; newest first.
SELECT kind, amount_fen, on_date, given_by FROM aid WHERE district_code = $1 AND minor_id = $2
 ORDER BY on_date DESC, recorded_at DESC;
