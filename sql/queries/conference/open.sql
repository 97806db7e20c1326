-- $1 district, $2 conference, $3 code, $4 title, $5 held on, $6 quorum; who opens it is its first member.
INSERT INTO conference (district_code, conference_id, code, title, held_on, quorum, members)
VALUES ($1, $2, $3, $4, $5, $6, ARRAY[session_user]);
