import ArgumentParser
import Care
import Messages
import Screening

/// A file, and what to do with it.
struct ImportOptions: ParsableArguments {
    @Argument(help: ArgumentHelp(Phrase.helpFile.localised)) var file: String?
    @Flag(help: ArgumentHelp(Phrase.helpDryRun.localised)) var dryRun = false
    @Flag(help: ArgumentHelp(Phrase.helpAcceptGood.localised)) var acceptGood = false
    @Option(help: ArgumentHelp(Phrase.helpCommit.localised, valueName: "batch")) var commit: String?
    @Option(help: ArgumentHelp(Phrase.helpMapping.localised, valueName: "name")) var mapping:
        String?
    @Option(help: ArgumentHelp(Phrase.helpFormat.localised)) var format: Format = .table

    func validate() throws {
        guard (file == nil) != (commit == nil) else {
            throw ValidationError(Phrase.fileOrCommit.localised)
        }
        if let mapping, mapping != "xinlu" {
            throw ValidationError(Phrase.unknownMapping(mapping).localised)
        }
    }

    func run(
        required: [String], commit write: (BatchID) throws -> ImportReport,
        read: (ImportFile, AssessmentImport.Action) throws -> ImportReport,
        called: (ImportReport) throws -> Void = { _ in }
    ) throws {
        let report: ImportReport
        if let commit {
            guard let batch = BatchID(commit) else { throw Fault(.badData, .unknownBatch(commit)) }
            report = try write(batch)
        } else {
            let file = try ImportFile(path: file ?? "-", required: required)
            report = try read(file, dryRun ? .dryRun : acceptGood ? .acceptGood : .stage)
        }
        show(report)
        try called(report)
        if report.status != .done { throw report.status }
    }

    private func show(_ report: ImportReport) {
        if format == .json {
            Output.result(report.json(in: Session.language))
        } else {
            for fault in report.faults {
                Output.result(
                    Phrase.rowFault(row: fault.row, column: fault.column, fault.phrase).localised)
            }
            Output.result(
                Phrase.importSummary(
                    rows: report.rows, accepted: report.accepted, rejected: report.rejected
                ).localised)
        }
        if report.riskSheets > 0 { Output.note(.riskSheetsSeen(report.riskSheets)) }
        switch report.stage {
        case .dryRun: Output.note(.dryRunWroteNothing)
        case .staged:
            if let batch = report.batch { Output.note(.stagedForReview(batch.description)) }
        case .committed: if report.accepted > 0 { Output.note(.committed) }
        }
    }
}
