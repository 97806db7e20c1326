SELECT policy_version_id, policy, version, digest, definition, effective_on, author, approver
  FROM policy_version ORDER BY effective_on, policy_version_id;
