import ArgumentParser
import Care
import Mapping
import Messages
import Screening
import Terminal

/// A file, and what to do with it.
struct ImportOptions: ParsableArguments {
    @Argument(help: ArgumentHelp(Phrase.helpFile.localised)) var file: String?
    @Flag(help: ArgumentHelp(Phrase.helpDryRun.localised)) var dryRun = false
    @Flag(help: ArgumentHelp(Phrase.helpAcceptGood.localised)) var acceptGood = false
    @Flag(help: ArgumentHelp(Phrase.helpAcceptChanged.localised)) var acceptChanged = false
    @Option(help: ArgumentHelp(Phrase.helpCommit.localised, valueName: "batch")) var commit: String?
    @Option(help: ArgumentHelp(Phrase.helpAcceptRows.localised, valueName: "rows"))
    var acceptRows: RowSet?
    @Option(help: ArgumentHelp(Phrase.helpRefuseRows.localised, valueName: "rows"))
    var refuseRows: RowSet?
    @Option(help: ArgumentHelp(Phrase.helpMappingOf.localised, valueName: "name")) var mapping:
        String?
    @Option(help: ArgumentHelp(Phrase.helpFormat.localised)) var format: Format = .table

    func validate() throws {
        guard (file == nil) != (commit == nil) else {
            throw ValidationError(Phrase.fileOrCommit.localised)
        }
        guard commit != nil || acceptRows == nil && refuseRows == nil else {
            throw ValidationError(Phrase.rowsNeedCommit.localised)
        }
        if let acceptRows, let refuseRows, acceptRows.intersects(refuseRows) {
            throw ValidationError(Phrase.rowsInBoth.localised)
        }
    }

    func choice(acceptsDoubtful: Bool = false) -> ImportChoice {
        var choice = ImportChoice(
            dryRun ? .dryRun : acceptGood ? .acceptGood : .stage, acceptsChanged: acceptChanged,
            acceptsDoubtful: acceptsDoubtful)
        choice.accepted = acceptRows ?? .none
        choice.refused = refuseRows ?? .none
        return choice
    }

    /// - Throws: ``Fault``, bad data: no batch has this number.
    func batch() throws -> BatchID? {
        try commit.map { text in
            guard let batch = BatchID(text) else { throw Fault(.badData, .unknownBatch(text)) }
            return batch
        }
    }

    /// Prints what was found and ends with what it calls for.
    func finish(_ report: ImportReport, called: (ImportReport) throws -> Void = { _ in }) throws {
        ImportPrinter(report: report, format: format).show()
        try called(report)
        if report.status != .done { throw report.status }
    }
}

extension RowSet: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

/// What an import found: an object for programs, lines for people.
struct ImportPrinter {
    let report: ImportReport
    let format: Format

    func show() {
        if format == .json {
            Output.result(report.json(in: Session.language))
        } else {
            lines()
        }
        if report.wasCutOff { Output.note(.stagedAgain) }
        if let variant = report.findings.variant {
            Output.note(.importVariant(report.mapping, variant.rawValue))
        }
        if !report.findings.unread.isEmpty { Output.note(.importUnread(report.findings.unread)) }
        if !report.findings.riskByPlace.isEmpty {
            Output.note(.importRiskByPlace(report.findings.riskByPlace))
        }
        if report.findings.skipped > 0 { Output.note(.importSkipped(report.findings.skipped)) }
        lists()
        if report.careless > 0 { Output.note(.importCareless(report.careless)) }
        if report.riskSheets > 0 { Output.note(.riskSheetsSeen(report.riskSheets)) }
        if report.riskUnread > 0 { Output.note(.riskUnread(report.riskUnread)) }
        let counts = report.counts
        if counts.changed + counts.doubtful > 0 {
            Output.note(.importWaits(changed: counts.changed, doubtful: counts.doubtful))
        }
        switch report.stage {
        case .dryRun: Output.note(.dryRunWroteNothing)
        case .staged:
            if let batch = report.batch { Output.note(.stagedForReview(batch.description)) }
        case .committed: if report.accepted > 0 { Output.note(.committed) }
        }
    }

    private func lists() {
        let findings = report.findings
        if findings.passedOver > 0 { Output.note(.listPassedOver(findings.passedOver)) }
        if findings.filledDown > 0 { Output.note(.listFilledDown(findings.filledDown)) }
        if report.codesMade > 0 { Output.note(.listCodesMade(report.codesMade)) }
    }

    private func lines() {
        for fault in report.faults {
            Output.result(
                Phrase.rowFault(row: fault.row, column: fault.column, fault.phrase).localised)
        }
        if report.faultsLeftOut > 0 {
            Output.result(Phrase.importErrorsLeftOut(report.faultsLeftOut).localised)
        }
        let counts = report.counts
        Output.result(
            Phrase.importSummary(
                rows: report.rows, accepted: report.accepted, rejected: report.rejected
            ).localised)
        Output.result(
            Phrase.importOutcomes(
                new: counts.new, same: counts.same, changed: counts.changed,
                doubtful: counts.doubtful, refused: counts.refused
            ).localised)
    }
}

/// How far an import is, on the terminal of whoever waits.
struct ImportProgress {
    private var line = Progress()

    mutating func show(rows: Int, share: Double) {
        guard !Session.isAccessible else { return }
        let filled = min(20, max(0, Int(share * 20)))
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled)
        line.show(
            Phrase.importProgress("[\(bar)]", percent: Int(share * 100), rows: rows).localised)
    }

    mutating func end() { line.end() }
}
