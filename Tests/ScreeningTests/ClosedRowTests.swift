import Care
import Instruments
import Postgres
import PreparedDatabase
import Records
import Screening
import TestSupport
import Testing

/// A form lies half typed while the child's row is merged into another or taken over elsewhere.
@Suite struct ClosedRowTests {
    private func chosen(_ minor: String, _ answers: String, _ office: Office) throws -> EntryRequest
    {
        var request = Office.asq(minor, answers)
        let row = try #require(Registry.minors(codes: [minor], on: &office.connection).first)
        request.child = ChildKey(row)
        return request
    }

    @Test func `after a merge the answers go to the row that stays, by code or as chosen`() throws {
        let office = try Office([("a", "370202001001"), ("b", "370202001001")])
        let draft = try chosen("a", "1----", office)
        _ = try MinorMerging.merge(
            "a", into: "b", reason: "重复登记", house: &office.house, on: &office.connection)
        let alert = try office.raise(draft)
        #expect(try office.raise(Office.asq("a", "1----")) == alert)
        #expect(try office.raise(Office.asq("b", "1----")) == alert)
        #expect(
            try office.prepared.find(
                "SELECT minor_code FROM xinlu.alert WHERE minor_id IS NOT NULL")
                == ["b"])
        var whole = draft
        whole.answers = "10000"
        let saved = try office.enter(whole)
        #expect(saved.minor == "b" && saved.alert == alert)
        // A draft and an alert kept on the machine know which row was chosen.
        let keys = office.house.keys
        let pending = try PendingAlert(sealed: PendingAlert(draft).sealed(by: keys), keys: keys)
        let kept = try EntryDraft(
            id: "d",
            sealed: EntryDraft(id: "d", request: draft, name: "", version: "1").sealed(by: keys),
            keys: keys)
        #expect(pending.request.child == draft.child && kept.request.child == draft.child)
    }

    @Test func `a child whom another district took over calls the people who know where it is`()
        throws
    {
        let office = try Office([("a", "370202001001"), ("o", "370202001001")])
        var migrator = try office.prepared.database.connect(as: Setup.migratorRole)
        _ = try Workers.add(
            "east", display: "East", level: "district", regions: ["370202000000"], verifier: nil,
            on: &migrator)
        var east = try office.prepared.database.connect(as: "xw_east")
        var house = Screening.House(
            library: office.house.library, keys: office.house.keys,
            worker: try Reference.worker(on: &east))
        let draft = try chosen("a", "1----", office)
        _ = try MinorTransfer.transfer(
            "a", to: "370203001001", on: nil, reason: "搬家", house: &office.house,
            on: &office.connection)
        let alert = try AssessmentEntry.raiseEarly(draft, house: &house, on: &east)
        #expect(try AssessmentEntry.raiseEarly(draft, house: &house, on: &east) == alert)
        #expect(
            try office.prepared.find(
                "SELECT district_code || ' ' || minor_code FROM xinlu.alert WHERE minor_id IS NOT NULL"
            ) == ["370202 a"])
        #expect(
            try office.prepared.find(
                "SELECT count(*)::text FROM xinlu.triage_state WHERE district_code = '370202' AND minor_id = (SELECT minor_id FROM xinlu.minor WHERE code = 'a' LIMIT 1)"
            ) == ["0"])
        // The form itself is refused, and says where; the talk closes the alert.
        var whole = draft
        whole.answers = "11000"
        #expect(throws: (any Error).self) {
            try AssessmentEntry.enter(whole, house: &house, on: &east)
        }
        #expect(try office.alerts() == ["{1,2} asap open"])
        let found = try AlertResolution.find("a", on: &east)
        #expect(found.map(\.id) == [alert])
        let closed = try AlertResolution.resolve(
            found,
            AlertAnswer(
                result: .noCurrentRisk, heldBy: "east", heldAt: nil, alone: nil, told: "",
                agreed: ""),
            house: &house, on: &east)
        #expect(closed == [alert])
        // Who looks after the child now finds it under its code.
        let here = try office.raise(draft)
        #expect(here != alert)
    }

    @Test func `a code that nobody has is an alert all the same, closed once it is registered`()
        throws
    {
        let office = try Office([("o", "370202001001")])
        let pending = PendingAlert(Office.asq("n1", "1----"))
        let alert = try pending.raise(
            machine: Reference.now(on: &office.connection), house: &office.house,
            on: &office.connection)
        #expect(try AlertResolution.find("n1", on: &office.connection).map(\.id) == [alert])
        #expect(throws: (any Error).self) { try office.talk(about: "n1") }
        try office.register([("n1", "370202001001")])
        #expect(try office.talk(about: alert.description) == [alert])
        #expect(try office.prepared.find("SELECT result FROM xinlu.safety_talk").count == 1)
    }

    @Test func `whoever may not act about the child is told of no row`() throws {
        let office = try Office([("a", "370202001001"), ("b", "370202001001")])
        var migrator = try office.prepared.database.connect(as: Setup.migratorRole)
        _ = try Workers.add(
            "uncle", display: "Uncle", level: "district", regions: ["370202000000"], verifier: nil,
            on: &migrator)
        _ = try MinorMerging.merge(
            "a", into: "b", reason: "重复登记", house: &office.house, on: &office.connection)
        var uncle = try office.prepared.database.connect(as: "xw_uncle")
        #expect(try ClosedRows.ways(fromCode: "a", on: &uncle).count == 1)
        try ChildTeam(
            minor: "b", village: nil, town: nil, helper: nil, role: "", related: "uncle",
            remove: nil
        ).change(house: &office.house, on: &office.connection)
        #expect(try ClosedRows.ways(fromCode: "a", on: &uncle).isEmpty)
    }

    // MARK: One talk, one child

    @Test func `a code that two districts use is no child; each alert is closed by its own talk`()
        throws
    {
        let office = try Office([("0001", "370202001001")])
        _ = try office.prepared.find(
            """
            INSERT INTO xinlu.minor (district_code, minor_id, code, birth_date, region_code)
            SELECT '370203', gen_random_uuid(), code, birth_date, '370203001001' FROM xinlu.minor
            RETURNING code
            """)
        for region in ["370202", "370203"] {
            let minors = try Registry.minors(codes: ["0001"], on: &office.connection)
            var request = Office.asq("0001", "1----")
            request.child = minors.first { $0.district == region }.map { ChildKey($0) }
            _ = try office.raise(request)
        }
        #expect(try office.alerts() == ["{1} asap open", "{1} asap open"])
        #expect(throws: (any Error).self) { try office.talk(about: "0001") }
        #expect(try office.alerts() == ["{1} asap open", "{1} asap open"])
        let one = try office.prepared.find("SELECT alert_id::text FROM xinlu.alert LIMIT 1")[0]
        #expect(try office.talk(about: one).map(\.description) == [one])
        #expect(try office.alerts().sorted() == ["{1} asap closed", "{1} asap open"])
    }

    @Test func `an alert that was raised under the old code is found under the new one`() throws {
        let office = try Office([("a", "370202001001"), ("b", "370202001001")])
        let alert = try office.raise(Office.asq("a", "1----"))
        _ = try MinorMerging.merge(
            "a", into: "b", reason: "重复登记", house: &office.house, on: &office.connection)
        #expect(try AlertResolution.find("b", on: &office.connection).map(\.id) == [alert])
        #expect(try AlertResolution.find("a", on: &office.connection).map(\.id) == [alert])
        #expect(try office.talk(about: "b") == [alert])
    }
}
