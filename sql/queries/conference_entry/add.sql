-- $1 district, $2 conference, $3 entry, $4 kind, $5 minor or NULL, $6 agency or NULL, $7 words; at the next place.
INSERT INTO conference_entry
       (district_code, conference_id, entry_id, place, kind, minor_id, agency, words, members)
SELECT c.district_code, c.conference_id, $3::uuid,
       coalesce((SELECT max(e.place) FROM conference_entry e
                  WHERE e.district_code = c.district_code AND e.conference_id = c.conference_id), 0) + 1,
       $4::text, $5::uuid, $6::text, $7::text, c.members
  FROM conference c WHERE c.district_code = $1 AND c.conference_id = $2;
