import ArgumentParser
import Care
import Instruments
import Messages
import Records
import Screening
import Tables
import Triage

extension Xinlu.Triage {
    struct Explain: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutTriageExplain.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String
        @Option(name: .customLong("for"), help: ArgumentHelp(Phrase.helpFor.localised))
        var reader: Reader = .worker
        @Option(help: ArgumentHelp(Phrase.helpOn.localised, valueName: "date")) var on:
            CalendarDateArgument?

        func run() throws {
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            let explained = try TriageExplanation(
                minor, on: on?.date, for: reader, house: &house, on: &connection)
            let printer = ExplanationPrinter(explained: explained)
            switch (listing.format, reader) {
            case (.json, _): Output.result(explained.json(in: Session.language))
            case (.csv, .worker): listing.show(ExplanationPrinter.columns, printer.rows)
            case (.table, .worker): printer.showToWorker()
            case (_, .family), (_, .minor): printer.showOffer()
            }
        }
    }
}

/// Why a child is where it is, as text.
private struct ExplanationPrinter {
    let explained: TriageExplanation

    static let columns: [(key: String, heading: Phrase)] = [
        ("rule", .columnRules), ("verdict", .columnStatus), ("text", .columnDetail),
        ("condition", .columnWhat),
    ]

    var rows: [[JSON]] {
        explained.explanation.lines.map { line in
            [
                .string(line.rule), .string(line.verdict.rawValue),
                .string(line.text.localised), .optional(line.condition?.localised),
            ]
        }
    }

    /// The offer and its reasons, nothing else.
    func showOffer() {
        Output.result(explained.explanation.offer.localised)
        for line in explained.explanation.lines { Output.result("- " + line.text.localised) }
    }

    func showToWorker() {
        let explanation = explained.explanation
        Output.result(explanation.offer.localised)
        Output.result(
            [
                explained.decidedOn.iso, "\(explained.policy) \(explained.policyVersion)",
                Phrase.disposition(explained.disposition.rawValue).localised,
                Phrase.urgency(explained.urgency.rawValue).localised,
            ].joined(separator: " · "))
        if let override = explained.override {
            Output.result(
                "! "
                    + Phrase.overrideStands(
                        .track(override.track.rawValue), by: override.author,
                        until: override.expiresOn.iso, reason: override.reason
                    ).localised)
        }
        if explained.found != explained.track {
            let why: Phrase =
                explained.found < explained.track && explained.override == nil
                ? .keptTrack : .keptByPerson
            Output.result(
                why.localised + " " + Phrase.track(explained.found.rawValue).localised)
        }
        for line in explanation.lines where line.verdict == .true || line.verdict == .unknown {
            let verdict = Phrase.verdict(line.verdict.rawValue).localised
            Output.result("- \(line.rule) (\(verdict)): \(line.text.localised)")
            if let condition = line.condition { Output.result("    " + condition.localised) }
        }
        for line in explained.inputs?.lines ?? [] {
            Output.result(Phrase.restsOn(line).localised)
        }
        showNearest()
        for ask in explanation.asks {
            Output.result("? \(ask.rule): \(ask.what), \(ask.deadline.iso)")
        }
    }

    /// Inputs that change the track only together stand in one line.
    private func showNearest() {
        guard let lines = explained.nearest?.lines, let first = lines.first else { return }
        let steps = lines.map { "\($0.step.name) \($0.step.from.text) → \($0.step.to.text)" }
        let errors = lines.map { $0.errorText ?? "–" }
        Output.result(
            Phrase.smallestChange(
                steps.joined(separator: " + "), track: .track(first.track.rawValue),
                error: lines.allSatisfy({ $0.errorText == nil })
                    ? nil : errors.joined(separator: " + "),
                isTooClose: lines.contains { $0.isTooClose == true }
            ).localised)
    }
}
