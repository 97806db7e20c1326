-- $1 district, $2 minors, $3 the day, $4 the moment: the first thing about each of them that is dated later. It was
-- left out of this decision and must be looked at in its time.
SELECT minor_id, min(on_day) AS on_day, min(at) AS at FROM (
    SELECT minor_id, filled_on AS on_day, NULL::timestamptz AS at FROM assessment
     WHERE district_code = $1 AND minor_id = ANY($2) AND filled_on > $3 AND superseded_by IS NULL
    UNION ALL SELECT minor_id, NULL, held_at FROM safety_talk
     WHERE district_code = $1 AND minor_id = ANY($2) AND held_at > $4
    UNION ALL SELECT minor_id, asked_on, NULL FROM wish
     WHERE district_code = $1 AND minor_id = ANY($2) AND asked_on > $3
    UNION ALL SELECT minor_id, seen_on, NULL FROM concern
     WHERE district_code = $1 AND minor_id = ANY($2) AND seen_on > $3
    UNION ALL SELECT minor_id, closed_on, NULL FROM concern
     WHERE district_code = $1 AND minor_id = ANY($2) AND closed_on > $3
    UNION ALL SELECT minor_id, opened_on, NULL FROM harm_report
     WHERE district_code = $1 AND minor_id = ANY($2) AND opened_on > $3
    UNION ALL SELECT minor_id, closed_on, NULL FROM harm_report
     WHERE district_code = $1 AND minor_id = ANY($2) AND closed_on > $3
    UNION ALL SELECT minor_id, given_on, NULL FROM triage_override
     WHERE district_code = $1 AND minor_id = ANY($2) AND given_on > $3) AS later
 GROUP BY minor_id;
