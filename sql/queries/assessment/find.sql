-- $1 assessment; one row, or none that this login may see. The districts come by name, so that the key is used.
SELECT a.district_code, a.assessment_id, a.minor_id, m.code AS minor_code, v.code, a.instrument_version_id,
       a.informant, a.mode, a.present, a.filled_on, a.answers, a.superseded_by, a.entered_by::text, a.entered_at,
       a.entered_by = session_user AS mine
  FROM (SELECT DISTINCT left(region_code, 6) AS district_code FROM region WHERE level IN ('city', 'district')) r
  JOIN assessment a ON a.district_code = r.district_code AND a.assessment_id = $1
  JOIN minor m ON m.district_code = a.district_code AND m.minor_id = a.minor_id
  JOIN instrument_version v ON v.instrument_version_id = a.instrument_version_id;
