-- $1 the day, $2 region prefixes or NULL: sheets of campaigns not yet closed that fall into the share to be typed
-- twice, by the sheet's identity, and that this login did not type.
SELECT a.assessment_id, m.code AS minor_code, m.region_code, v.code, a.informant, a.filled_on
  FROM campaign c
  JOIN campaign_minor l USING (campaign_id)
  JOIN assessment a ON a.district_code = l.district_code AND a.minor_id = l.minor_id
   AND a.filled_on BETWEEN c.opens_on AND c.closes_on AND a.superseded_by IS NULL
  JOIN minor m ON m.district_code = a.district_code AND m.minor_id = a.minor_id
  JOIN instrument_version v ON v.instrument_version_id = a.instrument_version_id
 CROSS JOIN LATERAL (SELECT sha256(uuid_send(a.assessment_id)) AS bytes) AS draw
 WHERE c.second_share > 0 AND c.closed_on IS NULL AND c.opens_on <= $1
   AND (get_byte(draw.bytes, 0) * 256 + get_byte(draw.bytes, 1)) % 100 < c.second_share
   AND a.entered_by <> session_user
   AND NOT EXISTS (SELECT FROM second_entry s
                    WHERE s.district_code = a.district_code AND s.assessment_id = a.assessment_id)
   AND NOT EXISTS (SELECT FROM amendment x
                    WHERE x.district_code = a.district_code AND x.assessment_id = a.assessment_id)
   AND ($2::text[] IS NULL OR EXISTS (
        SELECT FROM unnest($2::text[]) AS p (prefix) WHERE starts_with(m.region_code, p.prefix)))
 ORDER BY a.filled_on, a.assessment_id;
