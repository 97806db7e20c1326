-- Who was to be reached in a period, and what became of it, in one place: everything that counts or divides the eligible
-- reads it here.

-- The eligible of the days from `first` to `last`, each once: assessed, else by the newest reason why not, else refused,
-- else outstanding. Eligible are those whom a campaign of these days lists and those who were assessed; without a
-- campaign all who are not yet 18 on the last day. Read with the rights of whoever asks.
CREATE FUNCTION period_coverage(first date, last date)
RETURNS TABLE (district_code text, minor_id uuid, standing text, informed boolean)
LANGUAGE sql STABLE
BEGIN ATOMIC
WITH campaigns AS (
    SELECT c.campaign_id FROM campaign c WHERE c.opens_on <= last AND c.closes_on >= first),
assessed AS (
    SELECT DISTINCT a.district_code, a.minor_id FROM assessment a
     WHERE a.filled_on BETWEEN first AND last AND a.superseded_by IS NULL),
eligible AS (
    SELECT l.district_code, l.minor_id FROM campaign_minor l JOIN campaigns USING (campaign_id)
     UNION
    SELECT a.district_code, a.minor_id FROM assessed a
     UNION
    SELECT m.district_code, m.minor_id FROM minor m
     WHERE m.birth_date > (last - interval '18 years') AND NOT EXISTS (SELECT FROM campaigns)
       -- Once a child: where it lives, or where it was assessed before it moved.
       AND m.closed_on IS NULL AND NOT EXISTS (SELECT FROM assessed a WHERE a.minor_id = m.minor_id)),
reason AS (
    SELECT DISTINCT ON (n.district_code, n.minor_id) n.district_code, n.minor_id, n.reason FROM form_not_done n
     WHERE n.on_date BETWEEN first AND last ORDER BY n.district_code, n.minor_id, n.on_date DESC, n.recorded_at DESC),
refused AS (
    SELECT DISTINCT c.district_code, c.minor_id FROM consent c
     WHERE c.purpose = 'assess' AND c.answer = 'no' AND c.given_on BETWEEN first AND last)
SELECT e.district_code, e.minor_id,
       CASE WHEN a.minor_id IS NOT NULL THEN 'assessed'
            WHEN r.reason IN ('declined-minor', 'declined-guardian') THEN 'declined'
            WHEN r.reason IS NOT NULL THEN r.reason
            WHEN f.minor_id IS NOT NULL THEN 'declined'
            ELSE 'outstanding' END,
       EXISTS (SELECT FROM consent c
                WHERE c.district_code = e.district_code AND c.minor_id = e.minor_id AND c.purpose = 'assess'
                  AND c.given_on <= last AND (c.withdrawn_on IS NULL OR c.withdrawn_on >= first))
  FROM eligible e
  LEFT JOIN assessed a ON a.district_code = e.district_code AND a.minor_id = e.minor_id
  LEFT JOIN reason r ON r.district_code = e.district_code AND r.minor_id = e.minor_id
  LEFT JOIN refused f ON f.district_code = e.district_code AND f.minor_id = e.minor_id;
END;
REVOKE ALL ON FUNCTION period_coverage(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION period_coverage(date, date) TO xj_report;
