-- $1 from, $2 to.
SELECT status, count(*) AS referrals FROM referral WHERE drafted_on BETWEEN $1 AND $2 GROUP BY status;
