-- $1 district, $2 conference, $3 the login of somebody who may no longer hear of it.
WITH conference_row AS (
    UPDATE conference SET members = array_remove(members, $3::name)
     WHERE district_code = $1 AND conference_id = $2 AND $3::name = ANY (members)),
member_row AS (
    UPDATE conference_member SET members = array_remove(members, $3::name)
     WHERE district_code = $1 AND conference_id = $2 AND $3::name = ANY (members)),
entry_row AS (
    UPDATE conference_entry SET members = array_remove(members, $3::name)
     WHERE district_code = $1 AND conference_id = $2 AND $3::name = ANY (members))
UPDATE conference_action SET members = array_remove(members, $3::name)
 WHERE district_code = $1 AND conference_id = $2 AND $3::name = ANY (members);
