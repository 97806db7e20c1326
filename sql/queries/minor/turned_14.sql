-- $1 the day, $2 region prefixes or NULL: 14 by then, with something that only a guardian has said yes to.
SELECT m.district_code, m.region_code, m.code, m.turned_on FROM turned_14 m WHERE m.turned_on <= $1
   AND m.turned_18_on > $1
   AND ($2::text[] IS NULL OR EXISTS (
        SELECT FROM unnest($2::text[]) AS p (prefix) WHERE starts_with(m.region_code, p.prefix)))
 ORDER BY m.turned_on, m.code;
