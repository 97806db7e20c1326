-- The conferences that the login is a member of, except those about a child of whose harm it is suspected since.
SELECT c.district_code, c.code, c.title, c.held_on, c.closed_on,
       (SELECT count(*) FROM conference_member p
         WHERE p.district_code = c.district_code AND p.conference_id = c.conference_id) AS people,
       (SELECT count(DISTINCT e.minor_id) FROM conference_entry e
         WHERE e.district_code = c.district_code AND e.conference_id = c.conference_id
           AND e.kind = 'matter') AS matters,
       (SELECT count(*) FROM conference_entry e
         WHERE e.district_code = c.district_code AND e.conference_id = c.conference_id
           AND e.kind = 'decision') AS decisions,
       (SELECT count(*) FROM conference_action a
         WHERE a.district_code = c.district_code AND a.conference_id = c.conference_id
           AND a.done_on IS NULL) AS open_actions
  FROM conference c
 WHERE NOT EXISTS (
       SELECT FROM worker w
        WHERE w.role_name = session_user
          AND is_suspected(c.district_code, array(
              SELECT e.minor_id FROM conference_entry e
               WHERE e.district_code = c.district_code AND e.conference_id = c.conference_id
                 AND e.kind = 'matter'), 'worker', w.worker_code))
 ORDER BY c.closed_on IS NOT NULL, c.held_on DESC, c.code, c.district_code;
