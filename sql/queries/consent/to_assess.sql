-- $1 minor ids; those with a ground to assess that stands.
SELECT DISTINCT minor_id FROM consent
 WHERE minor_id = ANY($1) AND purpose = 'assess' AND withdrawn_on IS NULL;
