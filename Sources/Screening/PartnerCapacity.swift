import Care
package import Messages
package import Postgres
import Records
package import Tables

/// What a partner's own file says of its room: `service,period,slots,waiting`.
package enum PartnerCapacity {
    package static let columns = ["service", "period", "slots"]

    package struct Report: Sendable {
        package let rows: Int
        package let accepted: Int
        package let faults: [RowFault]

        package func json(partner: String, in language: Language) -> JSON {
            [
                "partner": .string(partner), "rows": .int(rows), "accepted": .int(accepted),
                "rejected": .int(faults.count), "errors": RowFault.json(of: faults, in: language),
            ]
        }
    }

    /// Takes every row that can be taken; the others are told with row and column.
    package static func state(
        _ code: String, _ file: ImportFile, house: inout House, on connection: inout Connection
    ) throws -> Report {
        let partner = try PartnerRegistry.one(code, on: &connection)
        var faults = file.faults
        var statements: [Partners.Statement] = []
        for (row, record) in file.records {
            do throws(CellFault) {
                statements.append(
                    try statement(record, file.header, offered: partner.services))
            } catch {
                faults.append(RowFault(row: row, column: error.column, phrase: error.phrase))
            }
        }
        let event = AuditEventRow(
            district: String(partner.row.region.prefix(6)), id: house.identifiers.next(),
            action: "partner.capacity", objectKind: "partner",
            objectID: partner.row.id.description)
        let stated = statements
        if !stated.isEmpty {
            try connection.transaction { connection in
                for statement in stated {
                    try Partners.state(statement, of: partner.row.id, on: &connection)
                }
                try Audit.seal([event], on: &connection)
            }
        }
        return Report(
            rows: file.records.count + file.faults.count, accepted: stated.count,
            faults: faults.sorted { $0.row < $1.row })
    }

    private static func statement(
        _ record: CSVRecord, _ header: CSVHeader, offered: [Service]
    ) throws(CellFault) -> Partners.Statement {
        func field(_ column: String) -> String { header.field(column, of: record) }
        guard let service = Service(rawValue: field("service")), offered.contains(service) else {
            throw CellFault(
                "service", .unknownCode(field("service"), offered.map(\.rawValue)))
        }
        guard let period = Period(field("period")) else {
            throw CellFault("period", .notAPeriod(field("period")))
        }
        func number(_ column: String) throws(CellFault) -> Int32 {
            let text = field(column)
            if text.isEmpty, column == "waiting" { return 0 }
            guard let number = Int32(text), (0...1_000_000).contains(number) else {
                throw CellFault(column, .notACount(text))
            }
            return number
        }
        return Partners.Statement(
            service: service, period: period.name, from: period.from, to: period.to,
            slots: try number("slots"), waiting: try number("waiting"))
    }
}

/// What is wrong with one cell of a row.
struct CellFault: Error {
    let column: String
    let phrase: Phrase

    init(_ column: String, _ phrase: Phrase) {
        self.column = column
        self.phrase = phrase
    }
}

extension RowFault {
    package static func json(of faults: [RowFault], in language: Language) -> JSON {
        .array(
            faults.map { fault in
                [
                    "row": .int(fault.row), "column": .string(fault.column),
                    "text": .string(fault.phrase.text(in: language)),
                ]
            })
    }
}
