-- $1 district, $2 assessment; one row, or none.
SELECT second_entry_id, answers, differing, resolution, typed_by::text, typed_by = session_user AS mine,
       session_user IN (typed_by, first_by) AS took_part
  FROM second_entry WHERE district_code = $1 AND assessment_id = $2;
