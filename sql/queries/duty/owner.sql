-- $1 district, $2 minor or NULL, $3 region or NULL for the minor's own, $4 the moment, $5 the lowest rung; one row, or none: nobody is on duty.
SELECT rung, owner, telephone FROM on_duty($1, $2::uuid, $3::text, $4, $5);
