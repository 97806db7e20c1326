import Care
import Instruments
import Postgres
import PreparedDatabase
import Screening
import TestSupport
import Testing

/// One paper is one sheet, also where two people type it.
@Suite struct OtherSheetTests {
    private let sheets = "SELECT count(*)::text FROM xinlu.assessment"

    @Test func `a paper typed twice with one slip is stored once, and its risk answer calls`()
        throws
    {
        let office = try Office([("t1", "370202001001")])
        let first = try office.enter(Office.asq("t1", "00000"))
        #expect(throws: (any Error).self) { try office.enter(Office.asq("t1", "00100")) }
        #expect(try office.prepared.find(sheets) == ["1"])
        #expect(try office.alerts() == ["{3} asap open"])
        #expect(throws: (any Error).self) { try office.enter(Office.asq("t1", "00100")) }
        #expect(try office.alerts() == ["{3} asap open"], "once is enough")
        let other = try OtherSheet.than(
            Office.asq("t1", "0-100"), house: office.house, on: &office.connection)
        #expect(other?.assessment == first.assessment)
        #expect(other?.differ == 2 && other?.mine == 4 && other?.theirs == 5)

        let again = try office.enter(Office.asq("t1", "00000"))
        #expect(again.wasKnown && again.assessment == first.assessment)
        var second = Office.asq("t1", "00100")
        second.isBeside = true
        #expect(try !office.enter(second).wasKnown)
        #expect(try office.prepared.find(sheets) == ["2"])
    }

    @Test func `a graver answer on the paper typed again reaches the alert of the first`() throws {
        let office = try Office([("t1", "370202001001")])
        let early = try office.raise(Office.asq("t1", "1----"))
        let first = try office.enter(Office.asq("t1", "10000"))
        #expect(first.alert == early)
        #expect(throws: (any Error).self) { try office.enter(Office.asq("t1", "10001")) }
        #expect(try office.alerts() == ["{1,5} stat open"])
    }

    @Test func `the same paper of two rows that were made one is known`() throws {
        let office = try Office([("a", "370202001001"), ("b", "370202001001")])
        let first = try office.enter(Office.asq("a", "10000"))
        _ = try MinorMerging.merge(
            "a", into: "b", reason: "重复登记", house: &office.house, on: &office.connection)
        let again = try office.enter(Office.asq("b", "10000"))
        #expect(again.wasKnown && again.assessment == first.assessment)
        #expect(again.alert == first.alert)
        #expect(try office.prepared.find(sheets) == ["1"])
    }
}
