-- What the login may hear of, open ones first; a report of old has no deadline, and two hours as all the others.
SELECT district_code, harm_report_id, minor_id, code, region_code, kind, in_doubt, opened_on,
       coalesce(deadline, (opened_on::timestamp AT TIME ZONE interval '8 hours') + interval '2 hours') AS deadline,
       rung, owner, made_at, made_to, answer, closed_on, mine
  FROM harm_report_list()
 ORDER BY closed_on IS NOT NULL, deadline, code, harm_report_id;
