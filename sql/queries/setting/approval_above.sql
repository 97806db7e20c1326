-- $1 children: an export of more waits for a second person.
SELECT approval_above($1) AS is_set;
