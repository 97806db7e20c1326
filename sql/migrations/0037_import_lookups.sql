-- A batch of sheets asks of each of them whether it raised an alert when it was staged.
CREATE INDEX alert_of_assessment ON alert (district_code, assessment_id) WHERE assessment_id IS NOT NULL;

-- A child of a list with an ID number can be one who was registered without: of those there are few.
CREATE INDEX person_without_number ON identity.person (name_hash) WHERE id_number_hash IS NULL;
