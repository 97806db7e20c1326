-- $1 district, $2 minor: whether no guardian of the child is marked as not to be informed.
SELECT NOT EXISTS (SELECT FROM guardian_mark
                    WHERE district_code = $1 AND minor_id = $2 AND mark = 'not-to-be-informed'
                      AND until IS NULL) AS may_inform;
