-- The worker behind this login; one row, or none.
SELECT w.worker_code, w.level, w.display,
       array(SELECT r.region_code FROM worker_region r
              WHERE r.worker_code = w.worker_code ORDER BY 1) AS regions
  FROM worker w WHERE w.role_name = session_user AND w.disabled_at IS NULL;
