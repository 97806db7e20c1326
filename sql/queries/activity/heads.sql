-- $1 district, $2 activity.
SELECT heads FROM activity WHERE district_code = $1 AND activity_id = $2;
