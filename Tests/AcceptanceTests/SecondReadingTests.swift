import Foundation
import Tables
import Testing

/// A second reading typed key by key at a terminal.
@Suite struct SecondReadingTests {
    private let house: House
    init() throws {
        house = try House()
        try house.register([Child(code: "e1", years: 13, sheets: [])])
        let ending = try house.xinlu(
            "worker", "add", "second", "--name", "second", "--level", "city", "--region", "370200")
        guard ending.status == 0 else { throw House.Failed(words: ending.errors) }
    }

    private func first(_ answers: String) throws -> String {
        try house.enter("e1", "phq-a", "self", answers)["assessment_id"]?.string ?? ""
    }

    private func desk(_ id: String) throws -> DeskAtTerminal {
        try DeskAtTerminal(house, "assess", "verify", "--second", id, "--as", "second")
    }

    /// From the question with this number on.
    private func type(_ answers: String, from item: Int = 1, at desk: DeskAtTerminal) throws {
        for (place, answer) in answers.enumerated() {
            try desk.wait(for: "\(item + place)/13 ")
            desk.press(String(answer))
        }
    }

    private func save(_ desk: DeskAtTerminal) throws -> Int32 {
        try desk.wait(for: "Return saves")
        desk.press("\r")
        return desk.ending()
    }

    @Test func `it asks item by item, shows nothing of the first and says how many differ`() throws
    {
        let id = try first("1320000000000")
        let desk = try desk(id)
        try type("1310000000-00", at: desk)
        #expect(try save(desk) == 0, "\(desk.screen)")
        #expect(desk.screen.contains("Second reading: e1"))
        #expect(desk.screen.contains("2 items differ. A third person settles"))
        // Our own question belongs to the first sitting, and a score to nobody who types blind.
        for word in ["talk with somebody", "total", "moderate", "score"] {
            #expect(!desk.screen.contains(word), "\(word)")
        }
        let stored = "SELECT answers || ' ' || typed_by FROM xinlu.second_entry"
        #expect(try house.value(stored) == "1310000000-00 xw_second")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.assessment") == "1")
        #expect(try DeskAtTerminal(house, "assess", "verify", "--second", id).ending() == 77)
    }

    @Test func `without a terminal it wants the answers`() throws {
        let id = try first("1000000000000")
        let ending = try house.xinlu("assess", "verify", "--second", id, "--as", "second")
        #expect(ending.status == 64)
        #expect(ending.errors.contains("--answers"))
    }

    @Test func `a killed second reading goes on as a second reading`() throws {
        let id = try first("1000000000000")
        let killed = try desk(id)
        try type("1000", at: killed)
        try killed.wait(for: "5/13 ")
        killed.kill()
        #expect(try house.value("SELECT count(*)::text FROM xinlu.second_entry") == "0")
        let waiting = try house.xinlu("assess", "resume", "--list", "--format", "json").json()
        #expect(waiting.array?.first?["second"]?.string == id)
        #expect(waiting.array?.first?["answers"]?.int == 4)

        // Whoever typed the first does not get at it that way either.
        #expect(try DeskAtTerminal(house, "assess", "resume").ending() == 77)
        let resumed = try DeskAtTerminal(house, "assess", "resume", "--as", "second")
        try resumed.wait(for: "Going on with the second reading of e1")
        try type("000000000", from: 5, at: resumed)
        #expect(try save(resumed) == 0, "\(resumed.screen)")
        #expect(resumed.screen.contains("the same: verified"))
        #expect(try house.value("SELECT count(*)::text FROM xinlu.assessment") == "1")
        #expect(try house.value("SELECT resolution FROM xinlu.second_entry") == "equal")
        #expect(try house.xinlu("assess", "resume", "--list").errors.contains("Nothing"))
    }

    @Test func `the same command goes on with what was left, too`() throws {
        let id = try first("1000000000000")
        let killed = try desk(id)
        try type("10", at: killed)
        try killed.wait(for: "3/13 ")
        killed.kill()
        let again = try desk(id)
        try again.wait(for: "Going on with the second reading")
        try type("00000000000", from: 3, at: again)
        #expect(try save(again) == 0, "\(again.screen)")
        #expect(try house.value("SELECT answers FROM xinlu.second_entry") == "1000000000000")
    }

    @Test func `a risk answer that the first did not have stops, calls and outlives a kill`()
        throws
    {
        let id = try first("0000000000000")
        let killed = try desk(id)
        try type("000000001", at: killed)
        try killed.wait(for: "RISK ANSWER: the alert")
        let alerts = "SELECT count(*) || ' ' || min(items::text) FROM xinlu.alert"
        #expect(try house.value(alerts) == "1 {9}")
        try killed.wait(for: "Is the child with you now?")
        killed.kill()

        let resumed = try DeskAtTerminal(house, "assess", "resume", "--as", "second")
        try type("0000", from: 10, at: resumed)
        #expect(try save(resumed) == 11, "\(resumed.screen)")
        #expect(try house.value(alerts) == "1 {9}")
        #expect(
            try house.value(
                """
                SELECT (s.alert_id = a.alert_id)::text FROM xinlu.second_entry s, xinlu.alert a
                """) == "true")
    }

    @Test func `the protocol is read before the next question, whatever the first reading had`()
        throws
    {
        let id = try first("0000000010000")
        let desk = try desk(id)
        try type("000000001", at: desk)
        try desk.wait(for: "Is the child with you now?")
        desk.press("y")
        try desk.wait(for: "Press r")
        desk.press("r")
        try type("0000", from: 10, at: desk)
        #expect(try save(desk) == 11, "\(desk.screen)")
        #expect(desk.screen.contains("the same: verified"))
        #expect(try house.value("SELECT count(*)::text FROM xinlu.alert") == "1")
    }
}
