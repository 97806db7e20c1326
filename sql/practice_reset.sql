-- The practice campaign starts anew: everything about its children goes, reference rows stay.
TRUNCATE minor, identity.person, consent, assessment, score, critical_item, wish, alert, safety_talk,
         triage_run, triage_chunk, decision, triage_state, ask, episode, episode_event, confirmation,
         referral, referral_event, referral_message, referral_content, export_batch, import_batch, import_row, partner,
         partner_service, partner_capacity, concern,
         harm_report, harm_suspect, triage_override, alert_event, team_member, sibling, guardian,
         guardian_mark, told, contact, care_plan, goal_mark, care_action, aid, activity, activity_minor, form_not_done,
         campaign, campaign_minor, amendment, second_entry, conference, conference_member, conference_entry,
         conference_action, minor_hardship, minor_distinct, minor_move, minor_merge, minor_merge_row,
         identity.paper, identity.person_change, audit_event, audit_link;
UPDATE audit_head SET link = 0,
       hash = sha256(convert_to('xinlu ' || district_code, 'UTF8'));
