SELECT p.partner_id, p.code, p.name, p.region_code, p.formats, p.profile, p.recipients, p.min_age, p.max_age,
       p.credit_code, p.regions, p.languages, p.hours, p.telephone, p.answer_hours, p.start_days,
       array(SELECT s.service FROM partner_service s
              WHERE s.partner_id = p.partner_id ORDER BY 1) AS services
  FROM partner p WHERE p.closed_on IS NULL ORDER BY p.code;
