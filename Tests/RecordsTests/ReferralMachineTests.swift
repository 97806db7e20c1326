import Care
import Postgres
import PreparedDatabase
import Testing

@Suite struct ReferralMachineTests {
    @Test func `the database knows the very moves that the program knows`() throws {
        let prepared = try Prepared()
        let stored = Set(
            try prepared.find("SELECT from_status || ' ' || to_status FROM xinlu.referral_move"))
        let known = ReferralStatus.allCases.flatMap { from in
            from.next.map { "\(from.rawValue) \($0.rawValue)" }
        }
        #expect(stored == Set(known))
    }

    @Test func `no job and no worker moves a referral but by the function that writes history`()
        throws
    {
        let prepared = try Prepared()
        let writers = try prepared.find(
            """
            SELECT r.rolname || ' ' || c FROM pg_roles r,
                   unnest(ARRAY['status', 'reason', 'outcome', 'due_at', 'sent_at']) AS c
             WHERE r.rolname ~ '^x[gjd]_' AND (
                   has_column_privilege(r.oid, 'xinlu.referral', c, 'UPDATE')
                OR has_table_privilege(r.oid, 'xinlu.referral', 'INSERT')
                OR has_table_privilege(r.oid, 'xinlu.referral_event', 'INSERT')
                OR has_table_privilege(r.oid, 'xinlu.referral_event', 'UPDATE'))
            """)
        #expect(writers == [])
    }
}
