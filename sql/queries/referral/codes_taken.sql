-- $1 codes; those that are in use.
SELECT DISTINCT code FROM referral WHERE code = ANY ($1);
