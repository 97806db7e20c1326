-- The decision in force of every synthetic child: its code and where it stands.
SELECT m.code, d.track, d.found_track FROM triage_state s
  JOIN minor m USING (district_code, minor_id)
  JOIN decision d ON d.district_code = s.district_code AND d.decision_id = s.decision_id;
