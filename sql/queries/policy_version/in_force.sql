-- $1 a day; the policy in force on it.
SELECT policy_version_id, policy, version, digest, definition, effective_on, author, approver
  FROM policy_version WHERE effective_on <= $1
 ORDER BY effective_on DESC, policy_version_id DESC LIMIT 1;
