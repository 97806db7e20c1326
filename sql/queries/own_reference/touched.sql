-- $1 instrument; its children are decided anew, since a reference of it has come into force.
UPDATE triage_state s SET changed = true
  FROM assessment a JOIN instrument_version v USING (instrument_version_id)
 WHERE v.code = $1 AND s.district_code = a.district_code AND s.minor_id = a.minor_id AND NOT s.changed;
