-- Open offers from and to the districts of this login.
SELECT district_code, move_id, minor_id, code, to_district, to_region, reason, moved_on, mine FROM minor_move_list();
