import Care
package import Messages
package import Postgres
import Records
package import Tables

/// What workers found, from a file: `minor,result,by,on,wants,refuses,may_know`.
package enum ConfirmationFile {
    package static let requiredColumns = ["minor", "result", "by", "on"]

    package struct Report: Sendable {
        package let rows: Int
        package let recorded: Int
        package let faults: [RowFault]

        package func json(in language: Language) -> JSON {
            [
                "rows": .int(rows), "accepted": .int(recorded), "rejected": .int(faults.count),
                "errors": RowFault.json(of: faults, in: language),
            ]
        }
    }

    /// Records every row that can be; the others are told with row and column.
    package static func run(
        _ file: ImportFile, house: inout House,
        on connection: inout Connection
    ) throws -> Report {
        var faults = file.faults
        var recorded = 0
        let codes = file.records.map { file.header.field("minor", of: $0.record) }
        let minors = Dictionary(
            grouping: try Registry.minors(codes: codes, on: &connection), by: \.code)
        for (row, record) in file.records {
            func field(_ column: String) -> String { file.header.field(column, of: record) }
            func refuse(_ column: String, _ phrase: Phrase) {
                faults.append(RowFault(row: row, column: column, phrase: phrase))
            }
            guard let found = minors[field("minor")], found.count == 1 else {
                refuse("minor", .unknownMinor(field("minor")))
                continue
            }
            guard let result = ConfirmationResult(rawValue: field("result")) else {
                refuse(
                    "result",
                    .unknownCode(field("result"), ConfirmationResult.allCases.map(\.rawValue)))
                continue
            }
            guard let day = CalendarDate(iso: field("on")) else {
                refuse("on", .notADate(field("on")))
                continue
            }
            guard !field("by").isEmpty else {
                refuse("by", .missingValue)
                continue
            }
            let need = Service(rawValue: field("need"))
            guard need != nil || field("need").isEmpty else {
                refuse(
                    "need", .unknownCode(field("need"), Service.allCases.map(\.rawValue)))
                continue
            }
            var finding = Finding(
                minor: field("minor"), result: result, heldBy: field("by"), heldOn: day,
                wants: field("wants"), refuses: field("refuses"), mayKnow: field("may_know"))
            finding.need = need
            finding.safeContact = field("safe_contact")
            finding.notToMention = field("not_mention")
            do {
                _ = try EpisodeConfirmation.record(
                    finding, of: found[0], house: &house, on: &connection)
                recorded += 1
            } catch let fault as Fault where fault.status == .badData {
                refuse("minor", fault.phrase)
            }
        }
        return Report(
            rows: file.records.count + file.faults.count, recorded: recorded,
            faults: faults.sorted { $0.row < $1.row })
    }
}
