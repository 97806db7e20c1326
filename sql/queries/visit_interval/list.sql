SELECT hardship, days FROM visit_interval ORDER BY days, hardship;
