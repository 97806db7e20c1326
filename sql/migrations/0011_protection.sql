-- The database is the boundary. Row-level security, enabled and forced, with one constant policy
-- a district and one a job; no subquery, no function, no setting that a login could change.

CREATE FUNCTION protect(target regclass, jobs text[]) RETURNS void
LANGUAGE plpgsql SET search_path = xinlu, pg_temp AS $$
DECLARE
    district text;
    job      text;
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('CREATE POLICY owner ON %s TO xinlu_owner USING (true)', target);
    FOR district IN
        SELECT substr(region_code, 1, 6) FROM region WHERE level IN ('city', 'district')
    LOOP
        EXECUTE format('CREATE POLICY %I ON %s TO %I USING (district_code = %L)',
                       'd_' || district, target, 'xd_' || district, district);
    END LOOP;
    FOREACH job IN ARRAY jobs LOOP
        EXECUTE format('CREATE POLICY %I ON %s TO %I USING (true)', job, target, 'xj_' || job);
    END LOOP;
END
$$;
REVOKE ALL ON FUNCTION protect(regclass, text[]) FROM PUBLIC;

SELECT protect('minor', '{triage,export,report}');
SELECT protect('identity.person', '{export}');
SELECT protect('consent', '{export,report}');
SELECT protect('assessment', '{triage,export,report}');
SELECT protect('score', '{export,report}');
SELECT protect('critical_item', '{export,report}');
SELECT protect('wish', '{triage,report}');
SELECT protect('alert', '{triage,report}');
SELECT protect('safety_talk', '{triage,report}');
SELECT protect('triage_chunk', '{triage,report}');
SELECT protect('decision', '{triage,export,report}');
SELECT protect('triage_state', '{triage,export,report}');
SELECT protect('ask', '{triage,report}');
SELECT protect('episode', '{triage,export,report}');
SELECT protect('episode_event', '{triage,report}');
SELECT protect('confirmation', '{export,report}');
SELECT protect('referral', '{triage,export,report}');
SELECT protect('referral_event', '{export,report}');
SELECT protect('import_row', '{}');
SELECT protect('audit_event', '{triage,export,report,audit}');
SELECT protect('audit_link', '{audit}');
SELECT protect('audit_head', '{audit}');

GRANT USAGE ON SCHEMA xinlu TO xg_worker, xj_triage, xj_export, xj_report, xj_audit;
GRANT USAGE ON SCHEMA identity TO xg_worker, xj_export;

GRANT SELECT ON setting, region, worker, worker_region, instrument_version, policy_version,
      partner, partner_service, referral_move, schema_migration
   TO xg_worker, xj_triage, xj_export, xj_report, xj_audit;

-- Workers of district and city.
GRANT SELECT, INSERT ON minor, consent, assessment, score, critical_item, wish, alert, safety_talk,
      episode_event, confirmation, import_batch, import_row, audit_event, identity.person
   TO xg_worker;
GRANT SELECT ON decision, ask, episode, referral, referral_event, export_batch, triage_run,
      triage_chunk TO xg_worker;
GRANT SELECT, INSERT, UPDATE ON triage_state TO xg_worker;
GRANT UPDATE (sex, region_code, hardship) ON minor TO xg_worker;
GRANT UPDATE (withdrawn_on) ON consent TO xg_worker;
GRANT UPDATE (superseded_by) ON assessment TO xg_worker;
GRANT UPDATE (assessment_id, items, urgency, deadline, acknowledged_at, acknowledged_by,
              resolved_at, resolved_by) ON alert TO xg_worker;
GRANT UPDATE (status, closed_on, outcome, proposed_track) ON episode TO xg_worker;
GRANT UPDATE (committed_at) ON import_batch TO xg_worker;
GRANT DELETE ON import_row TO xg_worker;
GRANT INSERT ON partner, partner_service TO xg_worker;

-- The night: no identity, no partner's file, no report.
GRANT SELECT ON minor, assessment, wish, alert, safety_talk, decision, ask, episode, triage_state,
      triage_run, triage_chunk, referral TO xj_triage;
GRANT INSERT ON triage_run, triage_chunk, decision, ask, episode, episode_event, triage_state,
      audit_event TO xj_triage;
GRANT UPDATE (finished_at) ON triage_run TO xj_triage;
GRANT UPDATE (closed_on) ON ask TO xj_triage;
GRANT UPDATE (track, urgency, status, proposed_track, decision_id) ON episode TO xj_triage;
GRANT UPDATE ON triage_state TO xj_triage;

-- The export.
GRANT SELECT ON minor, identity.person, consent, assessment, score, critical_item, decision,
      triage_state, episode, confirmation, referral, referral_event, export_batch TO xj_export;
GRANT INSERT ON referral, referral_event, export_batch, audit_event TO xj_export;
GRANT UPDATE (status, batch_id) ON referral TO xj_export;

-- The reporter: no answers, no words, no names.
GRANT SELECT (district_code, assessment_id, minor_id, instrument_version_id, informant, mode,
              filled_on, entered_at, superseded_by) ON assessment TO xj_report;
GRANT SELECT (district_code, consent_id, minor_id, purpose, basis, given_on, withdrawn_on)
   ON consent TO xj_report;
GRANT SELECT (district_code, confirmation_id, minor_id, episode_id, result, held_on)
   ON confirmation TO xj_report;
GRANT SELECT (district_code, alert_id, minor_id, urgency, raised_at, deadline, acknowledged_at,
              resolved_at) ON alert TO xj_report;
GRANT SELECT (district_code, talk_id, minor_id, result, held_at) ON safety_talk TO xj_report;
GRANT SELECT ON minor, decision, triage_state, episode, episode_event, referral, referral_event,
      ask, triage_run, triage_chunk TO xj_report;
GRANT INSERT ON audit_event TO xj_report;

GRANT SELECT ON audit_event, audit_link, audit_head TO xj_audit;
GRANT EXECUTE ON FUNCTION audit_seal(text) TO xg_worker, xj_triage, xj_export, xj_report;
