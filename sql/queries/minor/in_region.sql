-- $1 beginnings of region codes; the children who live there.
SELECT code FROM minor WHERE region_code LIKE ANY(SELECT p || '%' FROM unnest($1::text[]) AS p);
