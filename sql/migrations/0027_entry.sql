-- How a form was given: in which language, and what a campaign's forms have in common, so that a
-- counsellor confirms it with one key.

-- BCP 47, two or three letters: the language in which the child read or heard the questions.
ALTER TABLE assessment ADD COLUMN language text,
    ADD CONSTRAINT assessment_language CHECK (language ~ '^[a-z]{2,3}$');

ALTER TABLE campaign
    ADD COLUMN entry_mode     text,
    ADD COLUMN entry_present  text,
    ADD COLUMN entry_language text,
    ADD CONSTRAINT campaign_entry_mode CHECK (entry_mode IN ('self', 'read-aloud', 'interview')),
    ADD CONSTRAINT campaign_entry_present CHECK (
        entry_present IN ('none', 'guardian', 'teacher', 'peers')),
    ADD CONSTRAINT campaign_entry_language CHECK (entry_language ~ '^[a-z]{2,3}$');
