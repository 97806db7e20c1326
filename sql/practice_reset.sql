-- The practice campaign starts anew: everything about its children goes, reference rows stay.
TRUNCATE minor, identity.person, consent, assessment, score, critical_item, wish, alert, safety_talk,
         triage_run, triage_chunk, decision, triage_state, ask, episode, episode_event, confirmation,
         referral, referral_event, export_batch, import_batch, import_row, partner, partner_service, concern,
         harm_report, triage_override,
         audit_event, audit_link;
UPDATE audit_head SET link = 0,
       hash = sha256(convert_to('xinlu ' || district_code, 'UTF8'));
