-- $1 district, $2 minor, $3 the day: its guardians, those that ended last, with the marks that stand.
SELECT g.guardian_id, g.kind, g.relation, g.name_sealed, g.telephone_sealed, g.since, g.until,
       array(SELECT k.mark FROM guardian_mark k
              WHERE k.district_code = g.district_code AND k.guardian_id = g.guardian_id
                AND (k.until IS NULL OR k.until > $3) GROUP BY k.mark ORDER BY k.mark) AS marks
  FROM guardian g WHERE g.district_code = $1 AND g.minor_id = $2
 ORDER BY g.until IS NOT NULL, g.since, g.guardian_id;
