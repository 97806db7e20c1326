-- What forms come to, worker by worker, for somebody who reads no score: only means of many sheets leave this function.

-- For each measure of a form in a district and a campaign (NULL: in none), by who typed it in: her sheets, mean and
-- standard deviation, and those of all the others. `total`: points of the form's whole, where it could be scored;
-- `omitted`: items left blank. Only those with 30 sheets or more, beside 100 or more by two others or more.
-- Two questions must not differ by one child, whose score would be the difference: only whole months of China that are
-- over, with what had been typed in by then; of points, sheets are told in tens and the rest to one decimal.
CREATE FUNCTION worker_means(first date, last date)
RETURNS TABLE (district text, campaign text, worker text, instrument text, informant text, measure text,
               sheets integer, mean double precision, deviation double precision,
               other_workers integer, other_sheets integer, other_mean double precision,
               other_deviation double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = xinlu, pg_temp AS $$
WITH span AS (
    SELECT (date_trunc('month', first::timestamp - interval '1 day') + interval '1 month')::date AS since,
           least((date_trunc('month', last::timestamp + interval '1 day') - interval '1 day')::date,
                 (month_start - interval '1 day')::date) AS until,
           month_start AT TIME ZONE interval '8 hours' AS month_start
      FROM (SELECT date_trunc('month', now() AT TIME ZONE interval '8 hours') AS month_start) AS month),
form AS (
    SELECT v.instrument_version_id, v.code,
           coalesce(array_position(v.scales, 'total'),
                    (SELECT min(n) FROM generate_subscripts(v.scales, 1) AS n WHERE starts_with(v.scales[n], 'total')),
                    CASE WHEN cardinality(v.scales) = 1 THEN 1 END) AS total
      FROM instrument_version v),
sheet AS (
    SELECT a.district_code, stay.code AS campaign, a.entered_by::text AS worker, f.code AS instrument, a.informant,
           CASE WHEN s.status[f.total] < 2 THEN s.raw[f.total] / 10000.0::double precision END AS total,
           cardinality(s.omitted)::double precision AS omitted
      FROM assessment a
      JOIN score s ON s.district_code = a.district_code AND s.assessment_id = a.assessment_id
      JOIN form f ON f.instrument_version_id = a.instrument_version_id
      LEFT JOIN LATERAL (
           SELECT c.code FROM campaign_minor l JOIN campaign c USING (campaign_id)
            WHERE l.district_code = a.district_code AND l.minor_id = a.minor_id
              AND a.filled_on BETWEEN c.opens_on AND c.closes_on
            ORDER BY c.opens_on DESC, c.code LIMIT 1) AS stay ON true
     WHERE a.filled_on BETWEEN (SELECT since FROM span) AND (SELECT until FROM span)
       AND a.entered_at < (SELECT month_start FROM span) AND a.superseded_by IS NULL AND NOT a.carried),
cell AS (
    SELECT s.district_code, s.campaign, s.worker, s.instrument, s.informant, m.measure,
           count(*) AS n, sum(m.points) AS points, sum(m.points * m.points) AS squares
      FROM sheet s CROSS JOIN LATERAL (VALUES ('total', s.total), ('omitted', s.omitted)) AS m (measure, points)
     WHERE m.points IS NOT NULL
     GROUP BY 1, 2, 3, 4, 5, 6),
beside AS (
    SELECT c.*, count(*) OVER everybody - 1 AS other_workers, sum(c.n) OVER everybody - c.n AS others,
           sum(c.points) OVER everybody - c.points AS other_points,
           sum(c.squares) OVER everybody - c.squares AS other_squares
      FROM cell c
    WINDOW everybody AS (PARTITION BY c.district_code, c.campaign, c.instrument, c.informant, c.measure))
SELECT b.district_code, b.campaign, b.worker, b.instrument, b.informant, b.measure,
       (b.n / told.sheets * told.sheets)::integer, round((b.points / b.n)::numeric, told.digits)::double precision,
       round(sqrt(greatest(0, b.squares - b.points * b.points / b.n) / (b.n - 1))::numeric,
             told.digits)::double precision,
       b.other_workers::integer, (b.others::bigint / told.sheets * told.sheets)::integer,
       round((b.other_points / b.others::double precision)::numeric, told.digits)::double precision,
       round(sqrt(greatest(0, b.other_squares - b.other_points * b.other_points / b.others::double precision)
            / (b.others::double precision - 1))::numeric, told.digits)::double precision
  FROM beside b
 -- Items left blank are no score.
 CROSS JOIN LATERAL (SELECT CASE b.measure WHEN 'total' THEN 10 ELSE 1 END AS sheets,
                            CASE b.measure WHEN 'total' THEN 1 ELSE 12 END AS digits) AS told
 WHERE b.n >= 30 AND b.others >= 100 AND b.other_workers >= 2
$$;
REVOKE ALL ON FUNCTION worker_means(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION worker_means(date, date) TO xj_report;
