-- $1 minors, $2 the day: when each form of each informant was last filled in by then.
SELECT a.minor_id, v.code, a.informant, max(a.filled_on) AS filled_on
  FROM assessment a JOIN instrument_version v USING (instrument_version_id)
 WHERE a.minor_id = ANY ($1) AND a.filled_on <= $2 AND a.superseded_by IS NULL GROUP BY 1, 2, 3;
