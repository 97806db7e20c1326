-- The roles of the house, made by `setup` as the server's administrator; safe to run again.
-- No login has CREATEROLE, BYPASSRLS or SUPERUSER. xinlu_roles makes workers' logins, only
-- through the functions of roles_functions.sql.
DO $$
DECLARE
    wanted record;
    district text;
BEGIN
    FOR wanted IN SELECT * FROM (VALUES
        ('xinlu_owner', 'NOLOGIN'), ('xinlu_roles', 'NOLOGIN CREATEROLE'),
        ('xinlu_migrator', 'LOGIN'), ('xg_worker', 'NOLOGIN'), ('xg_field', 'NOLOGIN'),
        ('xj_triage', 'LOGIN'), ('xj_export', 'LOGIN'), ('xj_report', 'LOGIN'),
        ('xj_audit', 'LOGIN'), ('xj_alert', 'LOGIN')) AS role (name, attributes)
    LOOP
        BEGIN
            EXECUTE format('CREATE ROLE %I %s', wanted.name, wanted.attributes);
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END;
    END LOOP;
    FOREACH district IN ARRAY ARRAY['370200', '370202', '370203', '370211', '370212', '370213',
                                    '370214', '370215', '370281', '370283', '370285']
    LOOP
        BEGIN
            EXECUTE format('CREATE ROLE %I NOLOGIN', 'xd_' || district);
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END;
    END LOOP;
    IF NOT pg_has_role('xinlu_migrator', 'xinlu_owner', 'MEMBER') THEN
        GRANT xinlu_owner TO xinlu_migrator;
    END IF;
END
$$;
