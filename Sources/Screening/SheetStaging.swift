import Care
import Identity
import Instruments
import Mapping
import Messages
import Postgres
import Records

/// Stages one file, chunk by chunk; nothing of it counts before its end, but its alerts do at once.
struct SheetStaging {
    private let source: SheetSource
    private let batch: BatchID
    private let home: String
    private let now: Instant
    private let wasCutOff: Bool
    private var review: SheetReview

    /// - Parameter again: the batch of the same file whose staging was cut off.
    init(
        _ source: SheetSource, again: BatchID?, house: House, on connection: inout Connection
    ) throws {
        self.source = source
        var identifiers = house.identifiers
        batch = again ?? identifiers.next()
        wasCutOff = again != nil
        home = house.worker?.homeDistrict ?? "370200"
        now = try Reference.now(on: &connection)
        review = SheetReview(house: house, today: now.date)
        let header = ImportBatchRow(
            id: batch, kind: "assessment", fileName: source.table.name,
            digest: source.table.digest, mapping: source.mapping?.id ?? "xinlu")
        try connection.transaction { connection in
            if let again {
                try Imports.clear(again, on: &connection)
            } else {
                try connection.insert(header)
            }
        }
    }

    mutating func run(
        _ house: inout House, on connection: inout Connection,
        _ progress: (Int, Double) -> Void
    ) throws -> ImportReport {
        var report = ImportReport(stage: .staged, batch: batch)
        report.wasCutOff = wasCutOff
        try source.chunks(into: &report, progress) { lines, report in
            let sheets = try review.review(lines, on: &connection)
            report.add(sheets)
            report.alerts += try stage(sheets, house: &house, on: &connection)
            CrashPoint.stagedPiece.pass()
        }
        let event = AuditEventRow(
            district: home, id: house.identifiers.next(), action: "import.staged",
            objectKind: "batch", objectID: batch.description)
        let batch = batch
        let counts = report.counts.stored
        try connection.transaction { connection in
            try Imports.endStaging(of: batch, counts, on: &connection)
            try Audit.seal([event], on: &connection)
        }
        return report
    }

    private func stage(
        _ sheets: [ReviewedSheet], house: inout House, on connection: inout Connection
    ) throws -> [AlertID] {
        let blocks = try sealed(sheets, house: house)
        let risky = Self.callers(among: sheets)
        let earlier = try EarlierAlerts.of(risky.compactMap(\.entry), on: &connection)
        let alerts = risky.map { alert(for: $0, earlier: earlier, house: house) }
        let events = alerts.map { alert in
            AuditEventRow(
                district: alert.district, id: house.identifiers.next(), action: "alert.raised",
                objectKind: "alert", objectID: alert.id.description)
        }
        let now = now
        return try connection.transaction { connection in
            try connection.insert(blocks)
            var raised: [(AlertRow, AuditEventRow)] = []
            for (alert, event) in zip(alerts, events)
            where try Alerts.raise(alert, at: now, on: &connection) {
                raised.append((alert, event))
            }
            try Registry.markChanged(
                raised.compactMap { alert, _ in alert.minor.map { (alert.district, $0) } },
                on: &connection)
            try Audit.seal(raised.map(\.1), on: &connection)
            return raised.map(\.0.id)
        }
    }

    /// The rows that call a person. Where a risk question is unread in row upon row, the file does not
    /// fit its columns: one call for all of these, beside those of the answers that could be read.
    private static func callers(among sheets: [ReviewedSheet]) -> [ReadSheet] {
        let risky = sheets.map(\.read).filter { !$0.risk.items.isEmpty }
        let unread = risky.filter(\.risk.isUnread)
        guard unread.count > 20, unread.count > sheets.count / 4 else { return risky }
        return risky.filter { !$0.risk.isUnread || $0.line.row == unread[0].line.row }
    }

    /// The rows that wait for a choice, by district and choice.
    private func sealed(_ sheets: [ReviewedSheet], house: House) throws -> [ImportStagedRow] {
        var blocks: [String: (first: Int32, district: String, rows: PackedRows, RowOutcome)] = [:]
        for sheet in sheets where sheet.outcome == .new || sheet.outcome == .changed {
            let district = sheet.read.minor?.district ?? home
            let key = district + sheet.outcome.rawValue
            blocks[
                key, default: (Int32(sheet.read.line.row), district, PackedRows(), sheet.outcome)
            ].rows.add(sheet.read.line.packed)
        }
        return try blocks.values.map { first, district, rows, outcome in
            ImportStagedRow(
                district: district, batch: batch, rowNumber: first,
                sealed: try house.keys.seal(
                    rows.bytes, at: SealedPlace.importRow(district, batch, first)),
                outcome: outcome.rawValue)
        }
    }

    /// The alert of a risk sheet: of the sheet where it fits, else of the row, with the code given.
    private func alert(
        for sheet: ReadSheet, earlier: [AssessmentID: AlertID], house: House
    ) -> AlertRow {
        if var entry = sheet.entry {
            entry.batch = batch
            let writes = SheetWrites(entry, raised: earlier[entry.id], now: now, owner: house.owner)
            if let alert = writes.alert { return alert }
        }
        return AlertRow(
            district: sheet.minor?.district ?? home,
            id: .derived("alert", Hex.text(source.table.digest), String(sheet.line.row)),
            minor: sheet.minor?.id, minorCode: String(sheet.line.minor.prefix(80)),
            assessment: nil, batch: batch, rowNumber: Int32(sheet.line.row),
            instrument: sheet.risk.instrument,
            items: sheet.risk.items.map { Int16($0) }, urgency: sheet.risk.urgency,
            filledOn: CalendarDate(iso: sheet.line.filledOn), childHere: nil,
            deadline: now.adding(hours: sheet.risk.urgency.clockHours), owner: house.owner)
    }
}
