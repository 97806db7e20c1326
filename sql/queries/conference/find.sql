-- $1 code, $2 district or NULL; those that the login is a member of, except one about a child of whose harm it is
-- suspected since.
SELECT c.district_code, c.conference_id, c.code, c.title, c.held_on, c.quorum, c.closed_on
  FROM conference c
 WHERE c.code = $1 AND ($2::text IS NULL OR c.district_code = $2)
   AND NOT EXISTS (
       SELECT FROM worker w
        WHERE w.role_name = session_user
          AND is_suspected(c.district_code, array(
              SELECT e.minor_id FROM conference_entry e
               WHERE e.district_code = c.district_code AND e.conference_id = c.conference_id
                 AND e.kind = 'matter'), 'worker', w.worker_code))
 ORDER BY c.district_code;
