-- $1 first day, $2 last day: what forms come to, by who typed them in, beside the others of her district and campaign.
SELECT district, campaign, worker, instrument, informant, measure, sheets, mean, deviation, other_workers, other_sheets,
       other_mean, other_deviation
  FROM worker_means($1, $2) ORDER BY district, worker, instrument, informant, campaign NULLS FIRST, measure;
