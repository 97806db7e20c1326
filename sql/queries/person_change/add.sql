-- $1 district, $2 id, $3 minor, $4 field, $5 revision made, $6 what stood before, sealed, $7 reason, $8 day.
INSERT INTO identity.person_change (district_code, change_id, minor_id, field, revision, old_sealed, reason, on_date)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);
