-- $1 id.
SELECT policy_version_id, policy, version, digest, definition, effective_on, author, approver
  FROM policy_version WHERE policy_version_id = $1;
