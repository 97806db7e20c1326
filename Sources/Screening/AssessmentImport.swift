package import Care
import Instruments
import Mapping
import Messages
package import Postgres
import Records
import Tables

/// Answer sheets from a file of any length: read, reviewed, then written.
package enum AssessmentImport {
    /// How many rows are read, looked up and staged at once.
    static let chunkSize = 4_000

    /// Reads a file and stages it, or only says what staging would find.
    ///
    /// Staging raises the alerts of all risk sheets at once, also of refused rows. The same file
    /// staged again is the same batch; one whose staging was cut off is staged anew, under its old
    /// number.
    ///
    /// - Parameter progress: rows read so far, and how much of the file that is, 0 to 1.
    package static func run(
        _ source: SheetSource, choice: ImportChoice, house: inout House,
        on connection: inout Connection, progress: (Int, Double) -> Void = { _, _ in }
    ) throws -> ImportReport {
        guard choice.action != .dryRun else {
            return try survey(source, house: house, on: &connection, progress)
        }
        let file = FileNumber(source.table.digest)
        guard try Imports.lock(file.number, on: &connection) else {
            throw Fault(.tryLater, .fileIsBeingRead(source.table.name))
        }
        defer { try? Imports.unlock(file.number, on: &connection) }
        let known = try Imports.batch(
            ofFile: source.table.digest, kind: "assessment", on: &connection)
        var report: ImportReport
        if let known, known.isStaged,
            let same = try same(as: known, source, house: house, on: &connection, progress)
        {
            report = same
        } else {
            let cutOff = known.flatMap { $0.isStaged ? nil : $0.id }
            var staging = try SheetStaging(
                source, again: cutOff, house: house, on: &connection)
            report = try staging.run(&house, on: &connection, progress)
        }
        guard choice.action == .acceptGood, let batch = report.batch else { return report }
        guard report.stage == .staged || choice.outcomes.count > 1 else { return report }
        let written = try commit(batch, choice: choice, house: &house, on: &connection)
        report.stage = written.stage
        report.counts = written.counts
        report.add(written.faults)
        return report
    }

    /// What staging would find.
    private static func survey(
        _ source: SheetSource, house: House, on connection: inout Connection,
        _ progress: (Int, Double) -> Void
    ) throws -> ImportReport {
        let now = try Reference.now(on: &connection)
        var review = SheetReview(house: house, today: now.date)
        var report = ImportReport(stage: .dryRun)
        try source.chunks(into: &report, progress) { lines, report in
            report.add(try review.review(lines, on: &connection))
        }
        return report
    }

    /// A batch of the same file, where staging would find what it found then; with children
    /// registered since, it would not.
    private static func same(
        as known: Imports.Batch, _ source: SheetSource, house: House,
        on connection: inout Connection, _ progress: (Int, Double) -> Void
    ) throws -> ImportReport? {
        var report = try survey(source, house: house, on: &connection, progress)
        guard report.accepted == Int(known.counts.accepted), report.rows == Int(known.counts.rows)
        else { return nil }
        report.batch = known.id
        report.stage = known.isCommitted ? .committed : .staged
        return report
    }

    /// Writes the accepted rows of a staged batch, block by block, each in a transaction that takes
    /// the block away: cut off, it goes on where it was; a second time it changes nothing. A row that
    /// no longer is what it was when it was staged is left out and said.
    package static func commit(
        _ batch: BatchID, choice: ImportChoice, house: inout House,
        on connection: inout Connection, progress: (Int, Double) -> Void = { _, _ in }
    ) throws -> ImportReport {
        guard let header = try Imports.find(batch, on: &connection), header.kind == "assessment"
        else { throw Fault(.badData, .unknownBatch(batch.description)) }
        guard header.isStaged else {
            throw Fault(.badData, .batchCutOff(batch.description, header.fileName))
        }
        var report = ImportReport(
            stage: .committed, batch: batch, counts: ImportReport.Counts(header.counts))
        var review = SheetReview(house: house, today: try Reference.now(on: &connection).date)
        var done = try RowDecisions.settle(choice, of: batch, house: &house, on: &connection) {
            try write($0, of: batch, &review, house: &$1, on: &$2)
        }
        let groups = WrittenRows.groups(
            of: try Imports.blocks(
                of: batch, waitingAs: choice.outcomes.map(\.rawValue), on: &connection))
        for (place, group) in groups.enumerated() {
            var home = house
            let written = try connection.transaction { connection in
                let taken = try home.taken(group, of: batch, on: &connection)
                return try write(taken, of: batch, &review, house: &home, on: &connection)
            }
            house = home
            done.add(written)
            progress(done.rows, Double(place + 1) / Double(groups.count))
        }
        try done.end(batch, on: &connection)
        report.add(done)
        return report
    }

    private static func write(
        _ taken: TakenRows, of batch: BatchID, _ review: inout SheetReview,
        house: inout House, on connection: inout Connection
    ) throws -> WrittenRows {
        let lines = try taken.rows.map { try SheetLine(packed: $0) }
        let now = try Reference.now(on: &connection)
        var written = WrittenRows(taken)
        var entries: [SheetEntry] = []
        for sheet in try review.review(lines, on: &connection) where sheet.outcome != .same {
            if var entry = sheet.read.entry,
                sheet.outcome == .new || written.isChosen(sheet.outcome)
            {
                entry.batch = batch
                entries.append(entry)
            } else {
                // Answers of a child who said no since are not kept.
                let home = house.worker?.homeDistrict ?? "370200"
                written.leave(
                    sheet.read.line.packed, row: sheet.read.line.row,
                    in: sheet.isDeclined ? nil : sheet.read.minor?.district ?? home, sheet.outcome,
                    sheet.read.faults)
            }
        }
        let raised = try Sheets.alerts(
            of: entries.map { ($0.minor.district, $0.id) }, on: &connection)
        let writes = entries.map {
            SheetWrites($0, raised: raised[$0.id], now: now, owner: house.owner)
        }
        try AssessmentEntry.storeInTransaction(
            writes, basis: .publicDuty, identifiers: &house.identifiers, on: &connection)
        if written.isChosen(.changed) {
            for (entry, write) in zip(entries, writes) {
                try Sheets.supersede(
                    by: write.assessment, of: entry.instrument.instrument.code, on: &connection)
            }
        }
        try written.keepWaiting(of: batch, house: house, on: &connection)
        return written
    }
}

/// Of a file, for a lock on the server: part of its digest.
struct FileNumber {
    let number: Int32

    init(_ digest: [UInt8]) {
        number = Int32(bitPattern: digest.prefix(4).reduce(0) { $0 << 8 | UInt32($1) })
    }
}

extension ImportReport {
    mutating func add(_ sheets: [ReviewedSheet]) {
        for sheet in sheets {
            counts.add(sheet.outcome)
            if !sheet.read.risk.items.isEmpty { counts.riskSheets += 1 }
            if sheet.read.risk.isUnread { riskUnread += 1 }
            if sheet.isCareless { careless += 1 }
            if !sheet.read.faults.isEmpty { add(sheet.read.faults) }
        }
    }
}

extension SheetSource {
    /// Reads the file to its end, some thousands of lines at a time.
    func chunks(
        into report: inout ImportReport, _ progress: (Int, Double) -> Void,
        _ body: ([SheetLine], inout ImportReport) throws -> Void
    ) throws {
        report.mapping = mapping?.id ?? "xinlu"
        var lines: [SheetLine] = []
        lines.reserveCapacity(AssessmentImport.chunkSize)
        let size = Double(max(table.size, 1))
        report.findings = try self.lines { line, position in
            lines.append(line)
            guard lines.count >= AssessmentImport.chunkSize else { return }
            try body(lines, &report)
            lines.removeAll(keepingCapacity: true)
            progress(report.rows, Double(position) / size)
        }
        if !lines.isEmpty { try body(lines, &report) }
    }
}

extension SheetLine {
    /// All fields, as they are sealed while they wait for review.
    var packed: [String] {
        [String(row), minor, instrument, informant, filledOn, mode, answers, submission, talk]
    }

    init(packed texts: [String]) throws {
        guard texts.count == 9 else { throw Fault(.programFault, .stagedRowUnreadable) }
        self.init(
            row: Int(texts[0]) ?? 0, minor: texts[1], instrument: texts[2], informant: texts[3],
            filledOn: texts[4], mode: texts[5], answers: texts[6], submission: texts[7],
            talk: texts[8])
    }
}
