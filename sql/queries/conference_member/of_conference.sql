-- $1 district, $2 conference.
SELECT member_id, agency, person, worker_code, is_present FROM conference_member
 WHERE district_code = $1 AND conference_id = $2 ORDER BY agency, person, member_id;
