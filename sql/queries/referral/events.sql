-- $1 district, $2 referral: its history, from the first line on.
SELECT from_status, to_status, on_date, at, reason, outcome, message_id, recorded_by::text AS recorded_by
  FROM referral_event WHERE district_code = $1 AND referral_id = $2 ORDER BY place;
