-- $1 districts, $2 minors, side by side: whether none of their rows was closed meanwhile.
SELECT NOT EXISTS (
       SELECT FROM unnest($1::text[], $2::uuid[]) AS u (district, minor)
        WHERE NOT EXISTS (SELECT FROM minor m
                           WHERE m.district_code = u.district AND m.minor_id = u.minor
                             AND m.closed_on IS NULL)) AS are_open;
