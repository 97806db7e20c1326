-- $1 policy, $2 version.
SELECT policy_version_id, digest FROM policy_version WHERE policy = $1 AND version = $2;
