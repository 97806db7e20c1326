-- $1 instrument; its children are decided anew, since a reference of it has come into force. Locked in the order
-- in which a night locks them.
WITH locked AS (
    SELECT s.district_code, s.minor_id FROM triage_state s
     WHERE NOT s.changed
       AND EXISTS (SELECT FROM assessment a JOIN instrument_version v USING (instrument_version_id)
                    WHERE v.code = $1 AND a.district_code = s.district_code AND a.minor_id = s.minor_id)
     ORDER BY s.district_code, s.minor_id FOR UPDATE OF s
)
UPDATE triage_state s SET changed = true FROM locked l
 WHERE s.district_code = l.district_code AND s.minor_id = l.minor_id;
