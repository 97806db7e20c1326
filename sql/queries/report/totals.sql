-- $1 from, $2 to.
SELECT (SELECT count(DISTINCT minor_id) FROM assessment WHERE filled_on BETWEEN $1 AND $2) AS minors_assessed,
       (SELECT count(*) FROM assessment WHERE filled_on BETWEEN $1 AND $2) AS assessments,
       (SELECT count(*) FROM minor WHERE birth_date > ($2 - interval '18 years')) AS eligible,
       (SELECT count(DISTINCT minor_id) FROM consent
         WHERE purpose = 'assess' AND given_on BETWEEN $1 AND $2) AS informed,
       (SELECT count(*) FROM alert WHERE (raised_at AT TIME ZONE interval '8 hours')::date BETWEEN $1 AND $2) AS alerts,
       (SELECT count(DISTINCT minor_id) FROM confirmation
         WHERE held_on BETWEEN $1 AND $2 AND result IN ('confirmed', 'other-need')) AS confirmed;
