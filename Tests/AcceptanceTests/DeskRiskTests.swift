import Foundation
import Postgres
import Tables
import Testing

/// What a risk answer does at the desk when something is not as it was when the form was begun.
@Suite struct DeskRiskTests {
    private let house: House
    init() throws { house = try House() }

    private func change(_ statement: String) throws {
        var connection = try house.administrator()
        try connection.execute(statement)
    }

    /// From the form's header to its first question.
    private func begin(_ desk: DeskAtTerminal) throws {
        try desk.wait(for: "Return takes this")
        desk.press("\r")
        try desk.wait(for: "the child said yes? (y/n)")
        desk.press("y")
    }

    @Test func `whatever keeps the alert from being stored, the protocol and the numbers come`()
        throws
    {
        try house.register([Child(code: "e1", years: 13, sheets: [])])
        let desk = try DeskAtTerminal(
            house, "assess", "enter", "--minor", "e1", "--instrument", "asq")
        try begin(desk)
        try desk.wait(for: "1/5 ")
        try change("ALTER TABLE xinlu.alert RENAME TO alert_away")
        desk.press("1")
        try desk.wait(for: "RISK ANSWER: it could not be stored")
        try desk.wait(for: "12356")
        try desk.wait(for: "Is the child with you now?")
        desk.press("y")
        try desk.wait(for: "Press r")
        desk.press("r")
        try desk.wait(for: "2/5 ")
        desk.kill()
        try change("ALTER TABLE xinlu.alert_away RENAME TO alert")
        #expect(try house.xinlu("alert", "list").status == 11)
        #expect(try house.value("SELECT count(*)::text FROM xinlu.alert") == "1")
    }

    @Test func `the second of two children with one code is the one whose form is stored`() throws {
        for (name, region) in [("试一", "370202001001"), ("试二", "370203001001")] {
            let ending = try house.xinlu(
                "minor", "register", "--code", "0001", "--name", name, "--birth-date",
                Day.ago(years: 13, days: 40), "--region", region)
            guard ending.status == 0 else { throw House.Failed(words: ending.errors) }
        }
        let desk = try DeskAtTerminal(house, "assess", "enter", "--instrument", "asq")
        try desk.wait(for: "hild")
        desk.press("0001\r")
        try desk.wait(for: "2  0001")
        try desk.wait(for: "370203")
        desk.press("2")
        try begin(desk)
        for item in 1...5 {
            try desk.wait(for: "\(item)/5 ")
            desk.press(item == 1 ? "1" : "0")
            guard item == 1 else { continue }
            try desk.wait(for: "Is the child with you now?")
            desk.press("y")
            try desk.wait(for: "Press r")
            desk.press("r")
        }
        try desk.wait(for: "talk with somebody")
        desk.press("n")
        try desk.wait(for: "Return saves")
        desk.press("\r")
        try desk.wait(for: "xinlu alert resolve")
        desk.kill()
        #expect(
            try house.value("SELECT string_agg(district_code, ' ') FROM xinlu.assessment")
                == "370203")
        #expect(
            try house.value("SELECT string_agg(district_code, ' ') FROM xinlu.alert") == "370203")
    }

    @Test func `a paper that was typed before is amended, not stored beside the first`() throws {
        try house.register([Child(code: "e2", years: 13, sheets: [])])
        let first = try house.enter("e2", "asq", "self", "00000")["assessment_id"]?.string ?? ""
        let desk = try DeskAtTerminal(
            house, "assess", "enter", "--minor", "e2", "--instrument", "asq")
        try desk.wait(for: "Return takes this")
        desk.press("\r")
        // The fifth is put only after a yes.
        for item in 1...4 {
            try desk.wait(for: "\(item)/5 ")
            desk.press("0")
        }
        try desk.wait(for: "talk with somebody")
        desk.press("n")
        try desk.wait(for: "Return saves")
        desk.press("\r")
        try desk.wait(for: "1 items differ")
        desk.press("q")
        #expect(desk.ending() == 130, "\(desk.screen)")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.assessment") == "1")

        // A finished form is asked about again before anything of it is put again.
        let resumed = try DeskAtTerminal(house, "assess", "resume")
        try resumed.wait(for: "1 items differ")
        resumed.press("a")
        try resumed.wait(for: "Why")
        resumed.press("typing slip\r")
        #expect(resumed.ending() == 0, "\(resumed.screen)")
        let standing = "SELECT answers FROM xinlu.assessment WHERE superseded_by IS NULL"
        #expect(try house.value(standing) == "0000-")
        #expect(
            try house.value(
                "SELECT count(*)::text FROM xinlu.amendment WHERE amends::text = '\(first)'") == "1"
        )
        #expect(try house.xinlu("assess", "resume", "--list").errors.contains("Nothing"))
    }
}
