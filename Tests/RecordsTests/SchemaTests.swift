import Postgres
import PreparedDatabase
import Testing

/// The rules of the schema, asked of the server's own catalogue.
@Suite struct SchemaTests {
    private let prepared: Prepared
    init() throws { prepared = try Prepared() }

    /// Tables about minors: those with a district.
    private static let ours = """
        SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'district_code'
         WHERE n.nspname IN ('xinlu', 'identity') AND c.relkind IN ('r', 'p')
        """

    @Test func `there are tables about minors to look at`() throws {
        let count = try prepared.find("SELECT count(*)::text FROM (\(Self.ours)) AS t")
        #expect(Int(count[0]) ?? 0 > 20)
    }

    @Test func `the district stands first in every primary and unique key`() throws {
        #expect(
            try prepared.find(
                """
                SELECT conname::text FROM pg_constraint k
                  JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
                 WHERE k.contype IN ('p', 'u') AND k.conrelid IN (\(Self.ours))
                   AND a.attname <> 'district_code'
                UNION ALL
                SELECT i.indexrelid::regclass::text FROM pg_index i
                  JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
                 WHERE i.indisunique AND i.indrelid IN (\(Self.ours))
                   AND a.attname <> 'district_code'
                """) == [])
    }

    @Test func `no trigger and no rule stands on them`() throws {
        #expect(
            try prepared.find(
                """
                SELECT tgname::text FROM pg_trigger
                 WHERE NOT tgisinternal AND tgrelid IN (\(Self.ours))
                UNION ALL
                SELECT rulename::text FROM pg_rewrite WHERE ev_class IN (\(Self.ours))
                """) == [])
    }

    @Test func `a foreign key stays in its district or goes to a reference table`() throws {
        #expect(
            try prepared.find(
                """
                SELECT conname::text FROM pg_constraint k
                  JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
                 WHERE k.contype = 'f' AND k.conrelid IN (\(Self.ours))
                   AND k.confrelid IN (\(Self.ours)) AND a.attname <> 'district_code'
                """) == [])
    }

    @Test func `every one is under row-level security, forced, by constants alone`() throws {
        #expect(
            try prepared.find(
                """
                SELECT oid::regclass::text FROM pg_class
                 WHERE oid IN (\(Self.ours)) AND NOT (relrowsecurity AND relforcerowsecurity)
                """) == [])
        let conditions = try prepared.find(
            """
            SELECT DISTINCT pg_get_expr(polqual, polrelid) FROM pg_policy
             WHERE polrelid IN (\(Self.ours))
            """)
        // A conference's rows carry the logins of its members.
        let byMember = "(SESSION_USER = ANY (members))"
        // A minor's row says whether it is closed (the child moved, or was registered twice), and what
        // came along from another district is counted there.
        let ofMinors = [
            "(closed_on IS NULL)", "(closed_as IS DISTINCT FROM 'merged'::text)", "(NOT carried)",
        ]
        #expect(conditions.count == 13 + 11 + 3)
        for condition in conditions
        where condition != "true" && condition != byMember && !ofMinors.contains(condition) {
            let place = /\(?\(district_code = '3702\d\d'::text\)( AND \(closed_on IS NULL\)\))?/
            #expect(condition.wholeMatch(of: place) != nil)
        }
        #expect(
            Set(
                try prepared.find(
                    """
                    SELECT relname::text FROM pg_policy JOIN pg_class c ON c.oid = polrelid
                     WHERE pg_get_expr(polqual, polrelid) = '\(byMember)'
                    """))
                == [
                    "conference", "conference_member", "conference_entry", "conference_action",
                ])
        // Eleven districts, and no policy without a role of its own.
        #expect(
            try prepared.find(
                """
                SELECT polname::text FROM pg_policy
                 WHERE polrelid IN (\(Self.ours)) AND (polroles = '{0}' OR polcmd <> '*')
                """) == [])
    }

    @Test func `every constraint has a name of its own, as its error will show it`() throws {
        #expect(
            try prepared.find(
                """
                SELECT conrelid::regclass || ' ' || conname FROM pg_constraint k
                  JOIN pg_class c ON c.oid = k.conrelid
                 WHERE k.connamespace IN ('xinlu'::regnamespace, 'identity'::regnamespace)
                   AND (k.conname ~ '_check\\d*$' OR k.conname ~ '_key\\d*$')
                """) == [])
    }

    @Test func `no login is a superuser, makes roles or passes row-level security`() throws {
        #expect(
            try prepared.find(
                """
                SELECT rolname::text FROM pg_roles
                 WHERE (rolname ~ '^x[wdjg]_' OR rolname ~ '^xinlu')
                   AND (rolsuper OR rolbypassrls OR rolcreatedb OR rolreplication
                        OR rolcreaterole AND rolcanlogin)
                """) == [])
    }

    @Test func `nobody but a worker and the export reads identity, and nobody the whole world`()
        throws
    {
        #expect(
            try prepared.find(
                """
                SELECT DISTINCT grantee::text FROM information_schema.role_table_grants
                 WHERE table_schema = 'identity' AND grantee NOT IN ('xinlu_owner', 'postgres')
                 ORDER BY 1
                """) == ["xg_worker", "xj_export"])
        #expect(
            try prepared.find(
                """
                SELECT table_name::text FROM information_schema.role_table_grants
                 WHERE table_schema IN ('xinlu', 'identity') AND grantee = 'PUBLIC'
                """) == [])
        #expect(
            try prepared.find(
                """
                SELECT p.oid::regprocedure::text FROM pg_proc p
                 WHERE p.pronamespace IN ('xinlu'::regnamespace, 'identity'::regnamespace)
                   AND p.prosecdef
                   AND (has_function_privilege('public', p.oid, 'EXECUTE')
                        OR NOT coalesce(array_to_string(p.proconfig, ' '), '') ~ 'search_path')
                """) == [])
    }

    @Test func `the audit and the decisions are added to and never changed`() throws {
        #expect(
            try prepared.find(
                """
                SELECT grantee || ' ' || privilege_type || ' ' || table_name
                  FROM information_schema.role_table_grants
                 WHERE table_name IN ('audit_event', 'audit_link', 'decision', 'episode_event',
                                      'referral_event', 'safety_talk', 'confirmation')
                   AND privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE')
                   AND grantee NOT IN ('xinlu_owner', 'postgres')
                """) == [])
    }
}
