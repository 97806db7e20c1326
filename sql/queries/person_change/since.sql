-- $1 district, $2 minor, $3 revision that was seen: what others changed after it, oldest first.
SELECT change_id, field, old_sealed, reason, on_date, changed_at, changed_by::text AS changed_by
  FROM identity.person_change
 WHERE district_code = $1 AND minor_id = $2 AND revision > $3 ORDER BY revision, field;
