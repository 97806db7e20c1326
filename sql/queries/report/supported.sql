-- $1 from, $2 to: children with a contact held in the period, by the track of their episode.
SELECT e.track, count(DISTINCT (c.district_code, c.minor_id)) AS children, count(*) AS contacts
  FROM contact c JOIN episode e ON e.district_code = c.district_code AND e.episode_id = c.episode_id
 WHERE c.result = 'held' AND c.on_date BETWEEN $1 AND $2 GROUP BY e.track;
