-- $1 decisions; what they rest on.
SELECT decision_id, policy_version_id, verdicts, inputs FROM decision WHERE decision_id = ANY ($1);
