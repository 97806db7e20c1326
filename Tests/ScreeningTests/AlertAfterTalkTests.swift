import Care
import Postgres
import PreparedDatabase
import Records
import Screening
import TestSupport
import Testing

/// A talk closes an alert about what was said till then; what is said afterwards calls again.
@Suite struct AlertAfterTalkTests {
    @Test func `a graver answer after the talk is an open alert, before and after saving`() throws {
        let office = try Office([("t1", "370202001001")])
        let first = try office.raise(Office.asq("t1", "1----"))
        #expect(try office.talk(about: first.description) == [first])
        // The same answer said again was talked about.
        #expect(try office.raise(Office.asq("t1", "1----")) == first)
        #expect(try office.alerts() == ["{1} asap closed"])

        let second = try office.raise(Office.asq("t1", "10001"))
        #expect(second != first)
        #expect(try office.raise(Office.asq("t1", "10001")) == second, "once is enough")
        #expect(try office.alerts() == ["{1} asap closed", "{1,5} stat open"])

        var request = Office.asq("t1", "10001")
        request.raised = first
        let saved = try office.enter(request)
        #expect(saved.alert == second)
        #expect(try office.alerts() == ["{1} asap closed", "{1,5} stat open"])
    }

    @Test func `an alert that a talk closed is no sheet's that says more`() throws {
        let office = try Office([("t1", "370202001001")])
        let first = try office.raise(Office.asq("t1", "1----"))
        _ = try office.talk(about: first.description)
        var request = Office.asq("t1", "11000")
        request.raised = first
        let saved = try office.enter(request)
        #expect(saved.alert != first)
        #expect(try office.alerts() == ["{1} asap closed", "{1,2} asap open"])
    }

    @Test func `each talk closes what was said before it, not what comes after`() throws {
        let office = try Office([("t1", "370202001001")])
        for answers in ["1----", "11---", "11100"] {
            let alert = try office.raise(Office.asq("t1", answers))
            #expect(try office.talk(about: alert.description) == [alert])
        }
        #expect(try office.alerts().count == 3)
        let saved = try office.enter(Office.asq("t1", "11100"))
        #expect(saved.alert != nil)
        #expect(try office.alerts().count == 3, "the last talk was about all of it")
    }

    @Test func `a second reading that is being typed calls anew as well`() throws {
        let office = try Office([("t1", "370202001001")])
        let sheet = try office.enter(Office.asq("t1", "00000")).assessment
        var migrator = try office.prepared.database.connect(as: Setup.migratorRole)
        _ = try Workers.add(
            "second", display: "Second", level: "city", regions: ["370200000000"], verifier: nil,
            on: &migrator)
        var second = try office.prepared.database.connect(as: "xw_second")
        let first = try #require(
            try DoubleEntry.callEarly(sheet, answers: "1----", house: &office.house, on: &second))
        _ = try office.talk(about: first.description)
        let further = try #require(
            try DoubleEntry.callEarly(sheet, answers: "1---1", house: &office.house, on: &second))
        #expect(further != first)
        #expect(try office.alerts() == ["{1} asap closed", "{1,5} stat open"])
        let whole = try DoubleEntry.second(
            sheet, answers: "10001", house: &office.house, on: &second)
        #expect(whole.alert == further)
        #expect(try office.alerts() == ["{1} asap closed", "{1,5} stat open"])
    }
}
