-- $1 district, $2 assessment, $3 how, $4 the amendment or NULL, $5 items that the first had wrong, $6 the second;
-- one row, or none if it was settled before.
UPDATE second_entry SET resolution = $3, resolved_at = now(), resolved_by = session_user, resolved_as = $4,
       first_wrong = $5, second_wrong = $6
 WHERE district_code = $1 AND assessment_id = $2 AND resolution IS NULL
RETURNING second_entry_id;
