-- $1 district, $2 episode; one row, or none. A word left out of a newer plan is still the one before.
SELECT (SELECT goal FROM care_plan WHERE district_code = $1 AND episode_id = $2 AND goal <> ''
         ORDER BY recorded_at DESC LIMIT 1) AS goal,
       (SELECT safety_plan FROM care_plan WHERE district_code = $1 AND episode_id = $2 AND safety_plan <> ''
         ORDER BY recorded_at DESC LIMIT 1) AS safety_plan,
       max(made_on) AS made_on
  FROM care_plan WHERE district_code = $1 AND episode_id = $2 HAVING count(*) > 0;
