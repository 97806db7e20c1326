import Care
import Foundation
import Instruments
import Postgres
import PreparedDatabase
import Records
import Screening
import TestSupport
import Testing

/// What is taken along, from a database to a sealed file and back.
@Suite struct OfflineListTests {
    private static let machine = Instant(CalendarDate(daysSince2000: 9_500), hour: 9)

    /// Two children of the worker, one of her kin, one of nobody; and a key ring.
    private func taken() throws -> (list: OfflineList, keys: HouseKeys, other: HouseKeys) {
        let prepared = try Prepared()
        let library = InstrumentLibrary()
        var migrator = try prepared.database.connect(as: Setup.migratorRole)
        try Setup.fill(library: library, as: &migrator)
        // A login is the server's, not the database's: a name of its own for what it may.
        _ = try Workers.add(
            "orla", display: "Orla", level: "district", regions: ["370202000000"], verifier: nil,
            on: &migrator)
        let keys = try Self.keys()
        var office = try prepared.database.connect(as: Setup.firstWorkerRole)
        var house = House(
            library: library, keys: keys, worker: try Reference.worker(on: &office))
        let file = """
            code,name,id_number,sex,birth_date,region,category
            a1,欧阳甲,,female,2013-01-01,370202001001,
            a2,張乙,,male,2013-02-01,370202001001,
            kin,欧阳甲,,male,2013-02-01,370202001001,
            none,欧阳甲,,male,2013-02-01,370202001001,

            """
        _ = try MinorImport.run(
            ImportFile(
                name: "minors.csv", bytes: Array(file.utf8), required: MinorImport.requiredColumns),
            action: .acceptGood, house: &house, on: &office)
        for (code, part) in [("a1", TeamPart.village), ("a2", .town), ("kin", .related)] {
            let minor = try MinorLookup.one(code, on: &office)
            try Teams.add(
                part, worker: "orla", helper: nil, role: "", id: house.identifiers.next(),
                of: minor, since: CalendarDate(daysSince2000: 9_000), connection: &office)
        }
        var orla = try prepared.database.connect(as: "xw_orla")
        house = House(library: library, keys: keys, worker: try Reference.worker(on: &orla))
        let list = try OfflineList.take(
            region: nil, machine: Self.machine, house: &house, on: &orla)
        let reads = try prepared.find(
            "SELECT count(*)::text FROM xinlu.audit_event WHERE purpose = 'offline'")
        #expect(reads == ["2"])
        return (list, keys, try Self.keys())
    }

    private static func keys() throws -> HouseKeys {
        let folder = NSTemporaryDirectory() + "xinlu-offline-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return try HouseKeys(folder: folder, creating: true)
    }

    @Test func `it holds her own children alone, and opens with the house's keys alone`() throws {
        let (list, keys, other) = try taken()
        #expect(list.children.map(\.code) == ["a1", "a2"] && list.worker == "orla")
        #expect(list.children(matching: "A2").map(\.code) == ["a2"])
        #expect(list.children(matching: "欧 阳甲").map(\.code) == ["a1"])
        #expect(list.children(matching: "张乙").map(\.code) == ["a2"])
        #expect(list.children(matching: "kin").isEmpty)
        let sealed = try list.sealed(by: keys)
        #expect(sealed.firstRange(of: Array("欧阳甲".utf8)) == nil)
        #expect(try OfflineList(sealed: sealed, keys: keys) == list)
        #expect(throws: (any Error).self) { try OfflineList(sealed: sealed, keys: other) }
        #expect(list.ageInDays(machine: Self.machine.adding(hours: 15 * 24)) == 15)
    }

    @Test func `the nearest person on duty at this hour is named first`() throws {
        var (list, keys, _) = try taken()
        func line(_ id: Int, _ region: String, _ days: String, _ hours: String, _ number: String)
            -> Duty.Line
        {
            Duty.Line(
                id: DutyID(high: 0, low: UInt64(id)), region: region,
                hours: DutyHours(days: days, hours: hours)!,
                validFrom: CalendarDate(daysSince2000: 0), validTo: nil, person: "p\(id)",
                deputy: nil, telephone: number)
        }
        list.duty = [
            line(1, "370200000000", "daily", "0-24", "city"),
            line(2, "370202001001", "mon-fri", "8-18", "village"),
            line(3, "370203001001", "daily", "0-24", "elsewhere"),
            line(4, "370202000000", "daily", "20-8", "night"),
        ]
        func numbers(_ day: Int, _ hour: Int) -> [String] {
            list.onDuty(
                for: "370202001001",
                at: Instant(CalendarDate(daysSince2000: Int32(day)), hour: hour)
            ).map(\.telephone)
        }
        // 3 January 2000 was a Monday.
        #expect(numbers(2, 9) == ["village", "city"])
        #expect(numbers(2, 19) == ["city"])
        #expect(numbers(1, 9) == ["city"])
        #expect(numbers(1, 23) == ["night", "city"] && numbers(2, 3) == ["night", "city"])
        #expect(try OfflineList(sealed: list.sealed(by: keys), keys: keys) == list)
    }
}
