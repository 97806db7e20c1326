-- $1 look-up hashes of ID numbers, as hexadecimal text; who has them, looked up one by one: in a registry that grows
-- while a list comes in the planner would compare all with all.
SELECT m.code, w.hash FROM unnest($1::text[]) AS w (hash)
 CROSS JOIN LATERAL (
    SELECT s.district_code, s.minor_id FROM identity.person s
     WHERE s.id_number_hash = decode(w.hash, 'hex') OFFSET 0) AS p
 CROSS JOIN LATERAL (
    SELECT c.code FROM minor c
     WHERE c.district_code = p.district_code AND c.minor_id = p.minor_id OFFSET 0) AS m;
