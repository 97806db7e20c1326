SELECT count(*) AS referrals FROM referral;
