-- $1 submission ids; what is stored under them.
SELECT submission_id, assessment_id FROM assessment WHERE submission_id = ANY($1);
