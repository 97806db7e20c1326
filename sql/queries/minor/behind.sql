-- $1 code or NULL, $2 district or NULL, $3 minor or NULL: where a closed row of this code, or this one, is gone on with; no minor: in a district
-- of another login.
SELECT closed_district, closed_minor, open_district, open_minor FROM minor_behind($1, $2, $3);
