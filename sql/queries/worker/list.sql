SELECT w.worker_code, w.role_name::text AS role_name, w.level, w.display,
       w.disabled_at IS NOT NULL AS disabled, w.roles,
       array(SELECT r.region_code FROM worker_region r
              WHERE r.worker_code = w.worker_code ORDER BY 1) AS regions
  FROM worker w ORDER BY w.worker_code;
