import Care
import Foundation
import Instruments
import Postgres
import PreparedDatabase
import Records
import Screening
import TestSupport

/// The first worker of a house at work on a database of its own, with children registered.
final class Office {
    let prepared: Prepared
    let folder: String
    var connection: Connection
    var house: Screening.House

    /// - Parameter children: code and region, all 13 years old or more.
    init(_ children: [(code: String, region: String)]) throws {
        prepared = try Prepared()
        folder = NSTemporaryDirectory() + "xinlu-office-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let library = InstrumentLibrary()
        var migrator = try prepared.database.connect(as: Setup.migratorRole)
        try Setup.fill(library: library, as: &migrator)
        let keys = try HouseKeys(folder: folder, creating: true)
        connection = try prepared.database.connect(as: Setup.firstWorkerRole)
        house = House(
            library: library, keys: keys, worker: try Reference.worker(on: &connection))
        for child in children { try register([child]) }
    }

    func register(_ children: [(code: String, region: String)]) throws {
        var file = "code,name,id_number,sex,birth_date,region,category\n"
        for child in children {
            file +=
                "\(child.code),试\(child.code)\(child.region.prefix(6)),,,2013-01-01,\(child.region),\n"
        }
        _ = try MinorImport.run(
            ImportFile(
                name: "minors.csv", bytes: Array(file.utf8), required: MinorImport.requiredColumns),
            action: .acceptGood, house: &house, on: &connection)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// A form read aloud, as far as it is typed.
    static func asq(_ minor: String, _ answers: String) -> EntryRequest {
        EntryRequest(minor: minor, instrument: InstrumentCode("asq"), answers: answers)
    }

    func raise(_ request: EntryRequest) throws -> AlertID {
        try AssessmentEntry.raiseEarly(request, house: &house, on: &connection)
    }

    func enter(_ request: EntryRequest) throws -> EntryOutcome {
        try AssessmentEntry.enter(request, house: &house, on: &connection)
    }

    /// A talk that found no risk.
    func talk(about alert: String) throws -> [AlertID] {
        try AlertResolution.resolve(
            AlertResolution.find(alert, on: &connection),
            AlertAnswer(
                result: .noCurrentRisk, heldBy: "office", heldAt: nil, alone: nil, told: "",
                agreed: ""),
            house: &house, on: &connection)
    }

    /// Alerts by what they are about and where they stand: `{1,5} stat open`.
    func alerts() throws -> [String] {
        try prepared.find(
            """
            SELECT items::text || ' ' || urgency || CASE WHEN resolved_at IS NULL THEN ' open' ELSE ' closed' END
              FROM xinlu.alert ORDER BY raised_at, alert_id
            """)
    }
}
