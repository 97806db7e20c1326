-- $1 districts touched by this transaction, in order; the last statement before COMMIT.
SELECT audit_seal(district) FROM unnest($1::text[]) AS district;
