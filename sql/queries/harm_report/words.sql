-- $1 report, $2 audit event; the sealed words, or the refusal 42501.
SELECT district_code, facts_sealed, reporter_sealed FROM harm_report_words($1, $2);
