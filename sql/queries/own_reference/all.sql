-- Newest first; who approved each.
SELECT r.reference_id, r.code, r.version, r.scale, r.informant, r.stage, r.filled_from, r.filled_to, r.places, r.raw,
       r.sheets, r.alpha, r.digest, r.built_at,
       (SELECT count(*) FROM own_reference_approval a WHERE a.reference_id = r.reference_id)::int AS approvals,
       array(SELECT a.approver::text FROM own_reference_approval a
              WHERE a.reference_id = r.reference_id ORDER BY a.approved_at, 1) AS approvers
  FROM own_reference r ORDER BY r.built_at DESC, r.code, r.scale, r.informant, r.stage, r.reference_id;
