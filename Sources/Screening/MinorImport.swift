package import Care
import Identity
import Instruments
import Messages
package import Postgres
import Records
import Tables

/// Children from a file of any length: read, reviewed, then registered.
package enum MinorImport {
    /// The columns that a minors file must have.
    package static let requiredColumns = ["code", "name", "birth_date", "region"]
    static let chunkSize = 2_000

    /// - Parameter isSynthetic: made by the practice campaign.
    package static func run(
        _ file: ImportFile, action: ImportChoice.Action, isSynthetic: Bool = false,
        house: inout House, on connection: inout Connection
    ) throws -> ImportReport {
        try run(
            MinorSource(file), choice: ImportChoice(action), isSynthetic: isSynthetic,
            house: &house, on: &connection)
    }

    /// Reads a list and stages it, or only says what staging would find. The same list staged again
    /// is the same batch; one whose staging was cut off is staged anew.
    package static func run(
        _ source: MinorSource, choice: ImportChoice, isSynthetic: Bool = false,
        house: inout House, on connection: inout Connection,
        progress: (Int, Double) -> Void = { _, _ in }
    ) throws -> ImportReport {
        try demandDay(source.asOf, choice.acceptsChanged)
        var report = ImportReport(stage: .dryRun)
        guard choice.action != .dryRun else {
            try survey(source, into: &report, house: house, on: &connection, progress)
            return report
        }
        let file = FileNumber(source.digest)
        guard try Imports.lock(file.number, on: &connection) else {
            throw Fault(.tryLater, .fileIsBeingRead(source.name))
        }
        defer { try? Imports.unlock(file.number, on: &connection) }
        let known = try Imports.batch(ofFile: source.digest, kind: "minor", on: &connection)
        if let known, known.isStaged {
            try survey(source, into: &report, house: house, on: &connection, progress)
        }
        if let known, known.isStaged, report.accepted == Int(known.counts.accepted) {
            report.batch = known.id
            report.stage = known.isCommitted ? .committed : .staged
        } else {
            report = try stage(
                source, again: known.flatMap { $0.isStaged ? nil : $0.id }, house: &house,
                on: &connection, progress)
        }
        guard choice.action == .acceptGood, let batch = report.batch,
            report.stage == .staged || choice.outcomes.count > 1
        else { return report }
        let written = try commit(
            batch, choice: choice, asOf: source.asOf, isSynthetic: isSynthetic, house: &house,
            on: &connection)
        report.stage = written.stage
        report.counts = written.counts
        report.add(written.faults)
        return report
    }

    private static func survey(
        _ source: MinorSource, into report: inout ImportReport, house: House,
        on connection: inout Connection, _ progress: (Int, Double) -> Void
    ) throws {
        var review = try MinorReview(asOf: source.asOf, house: house, on: &connection)
        try source.chunks(into: &report, progress) { lines, report in
            report.add(try review.review(lines, on: &connection))
        }
    }

    private static func stage(
        _ source: MinorSource, again: BatchID?, house: inout House,
        on connection: inout Connection, _ progress: (Int, Double) -> Void
    ) throws -> ImportReport {
        let batch: BatchID = again ?? house.identifiers.next()
        var report = ImportReport(stage: .staged, batch: batch)
        report.wasCutOff = again != nil
        let header = ImportBatchRow(
            id: batch, kind: "minor", fileName: source.name, digest: source.digest,
            mapping: source.mapping, asOf: source.asOf)
        try connection.transaction { connection in
            if let again {
                try Imports.clear(again, on: &connection)
            } else {
                try connection.insert(header)
            }
        }
        var review = try MinorReview(asOf: source.asOf, house: house, on: &connection)
        let keys = house.keys
        try source.chunks(into: &report, progress) { lines, report in
            let minors = try review.review(lines, on: &connection)
            report.add(minors)
            let blocks = try sealed(minors, batch, keys)
            try connection.transaction { try $0.insert(blocks) }
            CrashPoint.stagedPiece.pass()
        }
        let event = AuditEventRow(
            district: house.worker?.homeDistrict ?? "370200", id: house.identifiers.next(),
            action: "import.staged", objectKind: "batch", objectID: batch.description)
        let counts = report.counts.stored
        try connection.transaction { connection in
            try Imports.endStaging(of: batch, counts, on: &connection)
            try Audit.seal([event], on: &connection)
        }
        return report
    }

    private static func sealed(
        _ minors: [ReviewedMinor], _ batch: BatchID, _ keys: HouseKeys
    ) throws -> [ImportStagedRow] {
        var blocks: [String: (first: Int32, district: String, rows: PackedRows, RowOutcome)] = [:]
        for minor in minors where ![.same, .refused].contains(minor.outcome) {
            let district = String(minor.line.region.prefix(6))
            blocks[
                district + minor.outcome.rawValue,
                default: (Int32(minor.line.row), district, PackedRows(), minor.outcome)
            ].rows.add(minor.line.packed)
        }
        return try blocks.values.map { first, district, rows, outcome in
            ImportStagedRow(
                district: district, batch: batch, rowNumber: first,
                sealed: try keys.seal(
                    rows.bytes, at: SealedPlace.importRow(district, batch, first)),
                outcome: outcome.rawValue)
        }
    }

    /// Registers the accepted rows of a staged batch, block by block, each in a transaction that
    /// takes the block away; a second time it changes nothing. A row that no longer is what it was
    /// when it was staged is left out and said.
    ///
    /// - Parameter asOf: the day that the facts are of, where staging did not know it.
    package static func commit(
        _ batch: BatchID, choice: ImportChoice, asOf: CalendarDate? = nil,
        isSynthetic: Bool = false, house: inout House, on connection: inout Connection,
        progress: (Int, Double) -> Void = { _, _ in }
    ) throws -> ImportReport {
        guard let header = try Imports.find(batch, on: &connection), header.kind == "minor"
        else { throw Fault(.badData, .unknownBatch(batch.description)) }
        guard header.isStaged else {
            throw Fault(.badData, .batchCutOff(batch.description, header.fileName))
        }
        let day = asOf ?? header.asOf
        try demandDay(day, choice.acceptsChanged)
        var report = ImportReport(
            stage: .committed, batch: batch, counts: ImportReport.Counts(header.counts))
        var done = try RowDecisions.settle(choice, of: batch, house: &house, on: &connection) {
            try write(
                $0, of: batch, asOf: day, isSynthetic: isSynthetic, house: &$1, on: &$2)
        }
        let groups = WrittenRows.groups(
            of: try Imports.blocks(
                of: batch, waitingAs: choice.outcomes.map(\.rawValue), on: &connection))
        for (place, group) in groups.enumerated() {
            var home = house
            let written = try connection.transaction { connection in
                let taken = try home.taken(group, of: batch, on: &connection)
                return try write(
                    taken, of: batch, asOf: day, isSynthetic: isSynthetic, house: &home,
                    on: &connection)
            }
            house = home
            done.add(written)
            progress(done.rows, Double(place + 1) / Double(groups.count))
        }
        try done.end(batch, on: &connection)
        report.add(done)
        return report
    }

    /// Without the day that a list is of nobody knows whether it would undo a later correction.
    private static func demandDay(_ day: CalendarDate?, _ changesFacts: Bool) throws {
        guard changesFacts, day == nil else { return }
        throw Fault(.usage, .changedFactsNeedDay)
    }

    private static func write(
        _ taken: TakenRows, of batch: BatchID, asOf: CalendarDate?, isSynthetic: Bool,
        house: inout House, on connection: inout Connection
    ) throws -> WrittenRows {
        let lines = try taken.rows.map { try MinorLine(packed: $0) }
        var written = WrittenRows(taken)
        try demandDay(asOf, written.isChosen(.changed))
        var review = try MinorReview(
            asOf: asOf, looksForAlike: written.isChosen(.doubtful), house: house, on: &connection)
        var new: [Registration] = []
        var changed: [(new: Registration, stored: RegistryFacts.Stored)] = []
        for minor in try review.review(lines, on: &connection) where minor.outcome != .same {
            guard minor.outcome == .new || written.isChosen(minor.outcome) else {
                written.leave(
                    minor.line.packed, row: minor.line.row,
                    in: String(minor.line.region.prefix(6)), minor.outcome, minor.faults)
                continue
            }
            if minor.outcome == .changed, let stored = minor.stored {
                changed.append(
                    (try Registration(minor.line, of: stored.minor, house: &house), stored))
            } else {
                new.append(
                    try Registration(minor.line, isSynthetic: isSynthetic, house: &house))
            }
        }
        try Registration.store(new, asOf: asOf, on: &connection)
        try Registration.change(
            changed, asOf: asOf, reason: "minor import --batch \(batch)", house: &house,
            on: &connection)
        try written.keepWaiting(of: batch, house: house, on: &connection)
        return written
    }
}

extension ImportReport {
    mutating func add(_ minors: [ReviewedMinor]) {
        for minor in minors {
            counts.add(minor.outcome)
            if minor.line.codeWasMade, minor.outcome != .refused { codesMade += 1 }
            if !minor.faults.isEmpty { add(minor.faults) }
        }
    }
}

extension MinorSource {
    /// Reads the file to its end, some thousands of rows at a time.
    func chunks(
        into report: inout ImportReport, _ progress: (Int, Double) -> Void,
        _ body: ([MinorLine], inout ImportReport) throws -> Void
    ) throws {
        report.mapping = mapping
        var lines: [MinorLine] = []
        report.findings = try self.lines { line, position in
            lines.append(line)
            guard lines.count >= MinorImport.chunkSize else { return }
            try body(lines, &report)
            lines.removeAll(keepingCapacity: true)
            progress(report.rows, Double(position) / Double(max(size, 1)))
        }
        if !lines.isEmpty { try body(lines, &report) }
    }
}
