-- What the login's conferences decided and nobody has done yet, without those that it may no longer hear of.
SELECT c.district_code, c.code, coalesce(m.region_code, c.district_code || '000000') AS region_code,
       m.code AS minor_code, a.action_id, a.what, a.owner, a.due_on
  FROM conference_action a JOIN conference c USING (district_code, conference_id)
  LEFT JOIN minor m ON m.district_code = a.district_code AND m.minor_id = a.minor_id
 WHERE a.done_on IS NULL
   AND NOT EXISTS (
       SELECT FROM worker w
        WHERE w.role_name = session_user
          AND is_suspected(c.district_code, array(
              SELECT e.minor_id FROM conference_entry e
               WHERE e.district_code = c.district_code AND e.conference_id = c.conference_id
                 AND e.kind = 'matter'), 'worker', w.worker_code))
 ORDER BY a.due_on, c.code, a.action_id;
