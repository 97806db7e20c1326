-- $1 district, $2 referral: every word of the partner, in the order in which it came.
SELECT message_id, status, on_date, reason, outcome, note_sealed, effect, received_at
  FROM referral_message WHERE district_code = $1 AND referral_id = $2 ORDER BY received_at, message_id;
