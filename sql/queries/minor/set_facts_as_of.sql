-- $1 districts, $2 minors, side by side, $3 the day that their facts are of.
UPDATE minor m SET facts_as_of = $3 FROM unnest($1::text[], $2::uuid[]) AS w (district_code, minor_id)
 WHERE m.district_code = w.district_code AND m.minor_id = w.minor_id;
