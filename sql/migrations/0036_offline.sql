-- A risk answer that was typed without a link calls a person also where nobody registered the child: the alert is known
-- by the code that was typed.
ALTER TABLE alert
    DROP CONSTRAINT alert_known_by,
    ADD CONSTRAINT alert_known_by CHECK (minor_id IS NOT NULL OR batch_id IS NOT NULL OR minor_code <> '');
