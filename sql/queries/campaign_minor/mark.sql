-- $1 campaign: something about its listed children changed.
UPDATE triage_state s SET changed = true FROM campaign_minor l
 WHERE l.campaign_id = $1 AND s.district_code = l.district_code AND s.minor_id = l.minor_id AND NOT s.changed;
