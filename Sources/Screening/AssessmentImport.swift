package import Care
import Identity
import Instruments
import Messages
package import Postgres
import Records
import Tables

/// Answer sheets from a file: read, reviewed, then written.
package enum AssessmentImport {
    /// The columns that a sheets file must have.
    package static let requiredColumns = SheetColumns.required

    package enum Action: Hashable, Sendable { case dryRun, stage, acceptGood }

    /// Reads a file and stages it, or only says what staging would find.
    ///
    /// Staging raises the alerts of all risk sheets at once, also of refused rows. The same file
    /// staged again is the same batch.
    package static func run(
        _ file: ImportFile, action: Action, house: inout House, on connection: inout Connection
    ) throws -> ImportReport {
        let now = try Reference.now(on: &connection)
        let lines = try file.sheetLines()
        let codes = Set(lines.map(\.minor)).sorted()
        let minors = Dictionary(
            grouping: try Registry.minors(codes: codes, on: &connection), by: \.code)
        var reader = SheetReader(library: house.library, today: now.date, minors: minors)
        var sheets: [ReadSheet] = []
        for line in lines { sheets.append(try reader.read(line, on: &connection)) }
        try refuseRepeatedSubmissions(&sheets, on: &connection)
        try refuseDeclined(&sheets, on: &connection)
        var report = ImportReport(
            stage: .dryRun, batch: nil, rows: sheets.count + file.faults.count,
            accepted: sheets.count { $0.entry != nil },
            rejected: sheets.count { $0.entry == nil } + file.faults.count,
            riskSheets: sheets.count { !$0.risk.items.isEmpty },
            faults: (file.faults + sheets.flatMap(\.faults)).sorted { $0.row < $1.row })
        guard action != .dryRun else { return report }
        let batch = try stage(
            sheets, of: file, report: report, now: now, house: &house, on: &connection)
        report.batch = batch.id
        report.alerts = batch.alerts
        report.stage = batch.isCommitted ? .committed : .staged
        guard action == .acceptGood, !batch.isCommitted else { return report }
        var written = try commit(batch.id, house: &house, on: &connection)
        written.faults = report.faults
        written.alerts = report.alerts
        return written
    }

    /// A submission id stands for one sheet; with other answers it is another sheet's.
    private static func refuseRepeatedSubmissions(
        _ sheets: inout [ReadSheet], on connection: inout Connection
    ) throws {
        let ids = sheets.compactMap { $0.entry?.submission }
        var seen = try Sheets.submissions(ids, on: &connection)
        for index in sheets.indices {
            guard let entry = sheets[index].entry, let submission = entry.submission else {
                continue
            }
            if let other = seen[submission], other != entry.id {
                let fault = RowFault(
                    row: sheets[index].line.row, column: "submission_id",
                    phrase: .submissionHasOtherAnswers)
                sheets[index].faults.append(fault)
                sheets[index].entry = nil
            } else {
                seen[submission] = entry.id
            }
        }
    }

    /// A child's no is respected also where a class was asked; its risk answers call all the same.
    private static func refuseDeclined(
        _ sheets: inout [ReadSheet], on connection: inout Connection
    ) throws {
        let minors = Set(sheets.compactMap { $0.entry?.minor.id })
        let declined = try Grounds.declined(minors.sorted(), on: &connection)
        guard !declined.isEmpty else { return }
        for index in sheets.indices {
            guard let entry = sheets[index].entry, declined.contains(entry.minor.id) else {
                continue
            }
            sheets[index].faults.append(
                RowFault(
                    row: sheets[index].line.row, column: "minor",
                    phrase: .assessmentDeclined(entry.minor.code)))
            sheets[index].entry = nil
        }
    }

    private static func stage(
        _ sheets: [ReadSheet], of file: ImportFile, report: ImportReport, now: Instant,
        house: inout House, on connection: inout Connection
    ) throws -> (id: BatchID, isCommitted: Bool, alerts: [AlertID]) {
        let batch: BatchID = house.identifiers.next()
        let header = ImportBatchRow(
            id: batch, kind: "assessment", fileName: file.name, digest: file.digest,
            rows: Int32(report.rows), accepted: Int32(report.accepted),
            rejected: Int32(report.rejected), riskSheets: Int32(report.riskSheets))
        if let known = try Imports.batch(like: header, on: &connection) {
            return (known.id, known.isCommitted, [])
        }
        let staged = try sheets.filter { $0.entry != nil }.map { sheet in
            let district = sheet.minor?.district ?? ""
            let place = SealedPlace.importRow(district, batch, Int32(sheet.line.row))
            return ImportStagedRow(
                district: district, batch: batch, rowNumber: Int32(sheet.line.row),
                sealed: try house.keys.seal(sheet.line.packed, at: place))
        }
        let earlier = try EarlierAlerts.of(sheets.compactMap(\.entry), on: &connection)
        let alerts = sheets.compactMap {
            alert(for: $0, of: file, in: batch, earlier: earlier, now: now, house: house)
        }
        var events = alerts.map { alert in
            AuditEventRow(
                district: alert.district, id: house.identifiers.next(), action: "alert.raised",
                objectKind: "alert", objectID: alert.id.description)
        }
        let home = house.worker?.homeDistrict ?? "370200"
        events.append(
            AuditEventRow(
                district: home, id: house.identifiers.next(), action: "import.staged",
                objectKind: "batch", objectID: batch.description))
        try connection.transaction { connection in
            try connection.insert(header)
            for alert in alerts { _ = try Alerts.raise(alert, at: now, on: &connection) }
            try Registry.markChanged(
                alerts.compactMap { alert in alert.minor.map { (alert.district, $0) } },
                on: &connection)
            try connection.insert(staged)
            try Audit.seal(events, on: &connection)
        }
        return (batch, false, alerts.map(\.id))
    }

    /// The alert of a risk sheet: of the sheet where it fits, else of the row, with the code given.
    private static func alert(
        for sheet: ReadSheet, of file: ImportFile, in batch: BatchID,
        earlier: [AssessmentID: AlertID], now: Instant, house: House
    ) -> AlertRow? {
        guard !sheet.risk.items.isEmpty else { return nil }
        if var entry = sheet.entry {
            entry.batch = batch
            return SheetWrites(
                entry, raised: earlier[entry.id], now: now, owner: house.owner
            ).alert
        }
        return AlertRow(
            district: sheet.minor?.district ?? house.worker?.homeDistrict ?? "370200",
            id: .derived("alert", Hex.text(file.digest), String(sheet.line.row)),
            minor: sheet.minor?.id, minorCode: String(sheet.line.minor.prefix(80)),
            assessment: nil, batch: batch, rowNumber: Int32(sheet.line.row),
            instrument: .init(sheet.line.instrument.lowercased()),
            items: sheet.risk.items.map { Int16($0) }, urgency: sheet.risk.urgency,
            filledOn: CalendarDate(iso: sheet.line.filledOn), childHere: nil,
            deadline: now.adding(hours: sheet.risk.urgency.clockHours), owner: house.owner)
    }

    /// Writes the accepted rows of a staged batch, all in one transaction; a second time it
    /// changes nothing.
    package static func commit(
        _ batch: BatchID, house: inout House, on connection: inout Connection
    ) throws -> ImportReport {
        guard let header = try Imports.find(batch, on: &connection), header.kind == "assessment"
        else { throw Fault(.badData, .unknownBatch(batch.description)) }
        let report = ImportReport(
            stage: .committed, batch: batch, rows: header.rows, accepted: header.accepted,
            rejected: header.rejected, riskSheets: header.riskSheets, faults: [])
        guard !header.isCommitted else { return report }
        let now = try Reference.now(on: &connection)
        let writes = try stagedWrites(batch, now: now, house: &house, on: &connection)
        let identifiers = house.identifiers
        try connection.transaction { connection in
            var identifiers = identifiers
            guard try Imports.commit(batch, on: &connection) else { return }
            _ = try AssessmentEntry.storeInTransaction(
                writes, basis: .publicDuty, identifiers: &identifiers, on: &connection)
        }
        return report
    }

    private static func stagedWrites(
        _ batch: BatchID, now: Instant, house: inout House, on connection: inout Connection
    ) throws -> [SheetWrites] {
        let lines = try Imports.rows(of: batch, on: &connection).map { row in
            let place = SealedPlace.importRow(row.district, batch, row.rowNumber)
            return try SheetLine(packed: house.keys.open(row.sealed, at: place))
        }
        let minors = Dictionary(
            grouping: try Registry.minors(codes: lines.map(\.minor), on: &connection), by: \.code)
        var reader = SheetReader(library: house.library, today: now.date, minors: minors)
        var entries: [SheetEntry] = []
        var ids: Set<AssessmentID> = []
        for line in lines {
            let read = try reader.read(line, on: &connection)
            guard var entry = read.entry else {
                throw Fault(.badData, .batchNoLongerFits(row: line.row, read.faults.map(\.phrase)))
            }
            entry.batch = batch
            if ids.insert(entry.id).inserted { entries.append(entry) }
        }
        let raised = try Sheets.alerts(of: entries.map(\.id), on: &connection)
        return entries.map {
            SheetWrites($0, raised: raised[$0.id], now: now, owner: house.owner)
        }
    }
}

extension SheetLine {
    /// All fields, as they are sealed while they wait for review.
    var packed: [UInt8] {
        let json: JSON = .array(
            [String(row), minor, instrument, informant, filledOn, mode, answers, submission, talk]
                .map { .string($0) })
        return Array(json.text.utf8)
    }

    init(packed: [UInt8]) throws {
        guard case .array(let parts) = try JSON(parsing: packed), parts.count == 9 else {
            throw Fault(.programFault, .stagedRowUnreadable)
        }
        let texts = parts.map { part in
            if case .string(let text) = part { text } else { "" }
        }
        self.init(
            row: Int(texts[0]) ?? 0, minor: texts[1], instrument: texts[2], informant: texts[3],
            filledOn: texts[4], mode: texts[5], answers: texts[6], submission: texts[7],
            talk: texts[8])
    }
}
