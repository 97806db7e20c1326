import Foundation
import Tables
import Testing

/// Who may move a child and make rows one, what stands in the way, and what a merge may not undo.
@Suite struct MinorGuardedMovesTests {
    private let house: House
    private let born = Day.ago(years: 13, days: 40)

    init() throws { house = try House() }

    @discardableResult
    private func minor(_ words: String...) throws -> House.Ending {
        try house.start(["minor"] + words).ending()
    }

    @discardableResult
    private func run(_ words: String...) throws -> House.Ending {
        let ending = try house.start(words).ending()
        guard ending.status == 0 || ending.status == 11 else {
            throw House.Failed(words: "\(words): \(ending.errors)")
        }
        return ending
    }

    private func register(_ code: String, _ name: String, _ more: String...) throws {
        let ending = try house.start(
            [
                "minor", "register", "--code", code, "--name", name, "--birth-date", born,
                "--region", "370202001001",
            ] + more
        ).ending()
        guard ending.status == 0 else { throw House.Failed(words: ending.errors) }
    }

    private func merge(_ code: String, _ kept: String) throws -> String {
        try run("minor", "merge", code, "--into", kept, "--reason", "重复登记", "--format", "json")
            .json()["merge_id"]?.string ?? ""
    }

    private func addWorker(_ code: String) throws {
        try run(
            "worker", "add", code, "--name", code, "--level", "city", "--region", "370200")
    }

    @Test func `whoever may not act about a child neither moves it nor makes its rows one`() throws
    {
        for code in ["w2", "w3"] { try addWorker(code) }
        try register("q1", "张三")
        try register("q2", "張三", "--despite-duplicates")
        try run("minor", "team", "q1", "--related", "w3")
        try run(
            "report-harm", "record", "q1", "--kind", "injuries", "--facts", "as seen", "--suspect",
            "worker:w2")
        try run("report-harm", "made", "q1", "--to", "police")
        let open = try minor("transfer", "q1", "--to", "370203", "--reason", "搬家")
        #expect(open.status == 65 && open.errors.contains("harm-report"))
        func refused(_ worker: String, _ words: String...) throws -> String {
            let ending = try house.start(["minor"] + words + ["--as", worker]).ending()
            #expect(ending.status == 65, "\(words): \(ending.errors)")
            #expect(!ending.errors.contains("report"), "\(ending.errors)")
            return ending.errors
        }
        var said: Set<String> = []
        for worker in ["w2", "w3"] {
            for place in ["370203001001", "370202001002"] {
                said.insert(
                    try refused(worker, "transfer", "q1", "--to", place, "--reason", "搬家"))
            }
            _ = try refused(worker, "merge", "q1", "--into", "q2", "--reason", "重复")
            _ = try refused(worker, "merge", "q2", "--into", "q1", "--reason", "重复")
        }
        #expect(said.count == 1, "kin and the suspected are told the same")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.minor_move") == "0")
        // A conference that she is no member of says nothing else.
        try register("q3", "李四")
        try run(
            "conference", "open", "C1", "--title", "A child", "--region", "370202", "--matter", "q3"
        )
        let held = try refused("w2", "transfer", "q3", "--to", "370203", "--reason", "搬家")
        #expect(held == said.first?.replacingOccurrences(of: "q1", with: "q3"))
        let known = try minor("transfer", "q3", "--to", "370203", "--reason", "搬家")
        #expect(known.errors.contains("conference C1") && known.status == 65)

        try run("report-harm", "close", "q1", "--reason", "taken over")
        let merged = try merge("q1", "q2")
        let words = try refused("w2", "merge", "--undo", merged)
        #expect(words.contains("no merge"))
        try run("minor", "merge", "--undo", merged)
        // An offer is not seen by whoever may not act, on either side.
        try run(
            "worker", "add", "d1", "--name", "d1", "--level", "district", "--region", "370202")
        try run("minor", "transfer", "q1", "--to", "370203", "--reason", "搬家", "--as", "d1")
        #expect(
            try run("minor", "transfer", "--offers", "--as", "w2").output.contains("q1") == false)
        for way in ["--accept", "--withdraw"] {
            _ = try refused("w2", "transfer", "q1", way)
        }
        #expect(try run("minor", "transfer", "q1", "--accept").status == 0)
    }

    @Test func `a yes that was taken back on one row is taken back for the child`() throws {
        try register("c1", "张三")
        try register("c2", "張三", "--despite-duplicates")
        for code in ["c1", "c2"] {
            for purpose in ["share", "assess"] {
                try run(
                    "consent", "record", code, "--purpose", purpose, "--basis", "minor", "--on",
                    Day.ago(days: code == "c1" ? 9 : 5))
            }
        }
        func word() throws -> String {
            try house.value(
                """
                SELECT string_agg(w.is_yes::text, ' ') FROM xinlu.sharing_word w
                  JOIN xinlu.minor m USING (district_code, minor_id) WHERE m.code = 'c2'
                """)
        }
        #expect(try word() == "true")
        for purpose in ["share", "assess"] {
            try run("consent", "withdraw", "c1", "--purpose", purpose)
        }
        _ = try merge("c1", "c2")
        #expect(try word() == "false", "the child's last word was no")
        try run("consent", "record", "c2", "--purpose", "share", "--basis", "minor")
        #expect(try word() == "true", "a new yes on the same day stands")
    }

    @Test func `a guardian marked on one row is not asked by way of the other`() throws {
        try register("g1", "张三")
        try register("g2", "張三", "--despite-duplicates")
        func guardian(_ code: String, _ name: String) throws -> String {
            try run("minor", "guardian", code, "--name", name, "--format", "json").json()[
                "guardian_id"]?.string ?? ""
        }
        let marked = try guardian("g1", "张大")
        let twin = try guardian("g2", "張大")
        try run("minor", "guardian", "g1", "--guardian", marked, "--mark", "suspended")
        for (one, other) in [("g1", "g2"), ("g2", "g1")] {
            let refused = try minor("merge", one, "--into", other, "--reason", "重复登记")
            #expect(refused.status == 65 && refused.errors.contains("xinlu minor guardian g2"))
        }
        try run("minor", "guardian", "g2", "--guardian", twin, "--mark", "suspended")
        _ = try merge("g2", "g1")
        #expect(
            try house.value(
                """
                SELECT can_be_asked::text FROM xinlu.guardian_word w
                  JOIN xinlu.minor m USING (district_code, minor_id) WHERE m.code = 'g1'
                """) == "false")
    }

    @Test func `a merge is undone only while nothing was built on it`() throws {
        for (code, name) in [("u1", "张三"), ("u2", "張三"), ("u3", "张 三")] {
            try register(code, name, "--despite-duplicates")
            try house.enter(code, "phq-a", "self", Sheet.of(13, [1: 1]))
        }
        let first = try merge("u1", "u2")
        let second = try merge("u2", "u3")
        let refused = try minor("merge", "--undo", first)
        #expect(refused.status == 65)
        #expect(refused.errors.contains("xinlu minor merge --undo \(second)"))
        try run("minor", "merge", "--undo", second)
        try run("minor", "merge", "--undo", first)
        let own = """
            SELECT count(DISTINCT a.minor_id)::text FROM xinlu.assessment a
              JOIN xinlu.minor m USING (district_code, minor_id) WHERE m.closed_on IS NULL
            """
        #expect(try house.value(own) == "3")
        let third = try merge("u1", "u2")
        try run("minor", "transfer", "u2", "--to", "370203001001", "--reason", "搬家")
        #expect(try minor("merge", "--undo", third).status == 65)
        #expect(
            try house.value("SELECT count(*)::text FROM xinlu.minor WHERE closed_on IS NULL") == "2"
        )
    }
}
