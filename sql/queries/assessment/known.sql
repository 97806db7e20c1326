-- $1 ids; those that are stored.
SELECT assessment_id FROM assessment WHERE assessment_id = ANY($1);
