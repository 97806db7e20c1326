-- How workers' logins come to be, run by `setup` after the migrations, as the administrator.
-- Only roles named xw_*, only the house's own groups, only a verifier that the client computed.
CREATE OR REPLACE FUNCTION xinlu.worker_add(
    code text, display text, worker_level text, regions text[], verifier text
) RETURNS name
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, xinlu, pg_temp AS $$
DECLARE
    role_name name := 'xw_' || replace(code, '-', '_');
    granted name;
BEGIN
    IF code !~ '^[a-z0-9][a-z0-9_-]{0,39}$' THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'worker_code_form',
            MESSAGE = 'worker code';
    END IF;
    IF verifier IS NOT NULL AND verifier !~ '^SCRAM-SHA-256\$[0-9]+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$' THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'worker_verifier',
            MESSAGE = 'verifier';
    END IF;
    INSERT INTO xinlu.worker (worker_code, role_name, level, display)
    VALUES (code, role_name, worker_level, worker_add.display);
    INSERT INTO xinlu.worker_region (worker_code, region_code)
    SELECT code, unnest(regions);
    BEGIN
        EXECUTE format('CREATE ROLE %I LOGIN', role_name);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
    IF verifier IS NOT NULL THEN
        EXECUTE format('ALTER ROLE %I PASSWORD %L', role_name, verifier);
    END IF;
    EXECUTE format('ALTER ROLE %I IN DATABASE %I SET search_path = xinlu', role_name,
                   current_database());
    -- Town and village workers have no privilege on tables: their logins work through functions.
    FOR granted IN
        SELECT CASE WHEN worker_level IN ('city', 'district') THEN 'xg_worker' ELSE 'xg_field' END
        UNION ALL
        SELECT DISTINCT 'xd_' || substr(r.region_code, 1, 6) FROM xinlu.region r
         WHERE r.level IN ('city', 'district') AND worker_level IN ('city', 'district')
           AND (worker_level = 'city' OR substr(r.region_code, 1, 6) IN (
                SELECT substr(w.region_code, 1, 6) FROM xinlu.worker_region w
                 WHERE w.worker_code = code))
    LOOP
        -- Another database of the same server may be granting the same.
        BEGIN
            EXECUTE format('GRANT %I TO %I', granted, role_name);
        EXCEPTION WHEN unique_violation THEN NULL;
        END;
    END LOOP;
    RETURN role_name;
END
$$;

CREATE OR REPLACE FUNCTION xinlu.worker_disable(code text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, xinlu, pg_temp AS $$
DECLARE
    known name;
BEGIN
    UPDATE xinlu.worker SET disabled_at = now()
     WHERE worker_code = code AND disabled_at IS NULL RETURNING role_name INTO known;
    IF known IS NULL THEN RETURN false; END IF;
    EXECUTE format('ALTER ROLE %I NOLOGIN', known);
    RETURN true;
END
$$;
GRANT USAGE, CREATE ON SCHEMA xinlu TO xinlu_roles;
GRANT SELECT, INSERT, UPDATE ON xinlu.worker, xinlu.worker_region TO xinlu_roles;
GRANT SELECT ON xinlu.region TO xinlu_roles;
ALTER FUNCTION xinlu.worker_add(text, text, text, text[], text) OWNER TO xinlu_roles;
ALTER FUNCTION xinlu.worker_disable(text) OWNER TO xinlu_roles;
REVOKE CREATE ON SCHEMA xinlu FROM xinlu_roles;
REVOKE ALL ON FUNCTION xinlu.worker_add(text, text, text, text[], text) FROM PUBLIC;
REVOKE ALL ON FUNCTION xinlu.worker_disable(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION xinlu.worker_add(text, text, text, text[], text),
    xinlu.worker_disable(text) TO xinlu_migrator;
