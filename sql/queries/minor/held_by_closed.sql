-- $1 districts, $2 codes, $3 look-up hashes of ID numbers as hexadecimal text, side by side: those that a closed row holds,
-- after their district and a blank.
SELECT held FROM held_by_closed($1, $2, $3);
