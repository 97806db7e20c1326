-- $1 policy, $2 version, $3 digest, $4 effective on, $5 author, $6 approver, $7 definition.
INSERT INTO policy_version (policy, version, digest, effective_on, author, approver, definition)
VALUES ($1, $2, $3, $4, $5, $6, $7);
