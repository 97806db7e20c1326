-- $1 code; whether it was an active worker.
SELECT xinlu.worker_disable($1) AS disabled;
