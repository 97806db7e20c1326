-- $1 from, $2 to: children by what became of them (measure, category) and by what they are (kind, name). A child of two
-- categories of hardship stands in two rows of that kind, once in those of the others.
WITH fact AS (
    SELECT 'coverage' AS measure, standing AS category, district_code, minor_id FROM period_coverage($1, $2)
     UNION ALL
    SELECT 'track', track, district_code, minor_id
      FROM (SELECT DISTINCT ON (d.minor_id) d.district_code, d.minor_id, d.track
              FROM decision d JOIN minor m USING (district_code, minor_id)
             WHERE d.decided_on BETWEEN $1 AND $2
             ORDER BY d.minor_id, d.as_of DESC, d.recorded_at DESC) AS newest
     UNION ALL
    SELECT DISTINCT 'confirmed', 'confirmed', district_code, minor_id FROM confirmation
     WHERE held_on BETWEEN $1 AND $2 AND result IN ('confirmed', 'other-need')
     UNION ALL
    SELECT DISTINCT 'supported', e.track, c.district_code, c.minor_id
      FROM contact c JOIN episode e ON e.district_code = c.district_code AND e.episode_id = c.episode_id
     WHERE c.result = 'held' AND c.on_date BETWEEN $1 AND $2),
person AS (
    SELECT f.measure, f.category, m.district_code AS district, coalesce(m.sex, 'unknown') AS sex, m.hardship,
           CASE WHEN m.birth_date > ($2::date - interval '6 years') THEN '0-5'
                WHEN m.birth_date > ($2::date - interval '11 years') THEN '6-10'
                WHEN m.birth_date > ($2::date - interval '14 years') THEN '11-13'
                WHEN m.birth_date > ($2::date - interval '18 years') THEN '14-17'
                ELSE '18-up' END AS age
      FROM fact f JOIN minor m USING (district_code, minor_id))
SELECT measure, category, CASE WHEN grouping(district) = 0 THEN 'district' WHEN grouping(sex) = 0 THEN 'sex'
                               ELSE 'age' END AS kind,
       coalesce(district, sex, age) AS name, count(*) AS children
  FROM person
 GROUP BY GROUPING SETS ((measure, category, district), (measure, category, sex), (measure, category, age))
 UNION ALL
SELECT measure, category, 'hardship', h.code, count(*)
  FROM person CROSS JOIN LATERAL unnest(
       CASE WHEN cardinality(hardship) = 0 THEN ARRAY['none'] ELSE hardship END) AS h (code)
 GROUP BY measure, category, h.code;
