-- $1 district, $2 conference, $3 member, $4 present.
UPDATE conference_member SET is_present = $4
 WHERE district_code = $1 AND conference_id = $2 AND member_id = $3;
