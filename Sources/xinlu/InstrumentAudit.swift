import ArgumentParser
import Glibc
import Instruments
import Messages
import Psychometrics
import Scoring
import Screening
import Tables

extension Xinlu.Instrument {
    /// Looks for a wrong key in the answers alone; no database.
    struct Audit: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutInstrumentAudit.localised,
                discussion: Phrase.aboutInstrumentAuditMore.localised)
        }

        @Argument(help: ArgumentHelp(Phrase.helpInstrument.localised)) var code: String
        @Option(help: ArgumentHelp(Phrase.helpInformant.localised)) var informant: Informant?
        @OptionGroup var listing: ListingOptions
        @Option(help: ArgumentHelp(Phrase.helpInstruments.localised, valueName: "folder"))
        var instruments: [String] = []

        func run() throws {
            let entry = try SiteLibrary.open(instruments).entry(InstrumentCode(code.lowercased()))
            var audit = KeyAudit(entry.instrument)
            let informant = informant
            let rejected = try AnswerRows(key: entry.key, instrument: entry.instrument).each {
                sheet, given in
                if informant == nil || given == nil || given == informant { audit.add(sheet) }
            }
            let report = AuditReport(audit: audit, instrument: entry.instrument)
            switch listing.format {
            case .json: Output.result(report.json)
            case .table: Output.result(report.text)
            case .csv: listing.show(AuditReport.columns, report.rows)
            }
            if rejected > 0 { throw ExitStatus.rejectedRows }
        }
    }
}

/// The answer strings of standard input, one at a time; faulty rows are told and left out.
struct AnswerRows {
    let key: ScoringKey
    let instrument: Instrument

    /// - Returns: how many rows were refused.
    func each(_ body: (ResponseSheet, Informant?) -> Void) throws -> Int {
        var header: CSVHeader?
        var row = 0
        var rejected = 0
        func take(_ record: CSVRecord) throws {
            guard let header else {
                let names = try CSVHeader(record.fields)
                try names.require(["answers"])
                header = names
                return
            }
            row += 1
            do throws(AnswerError) {
                let sheet = try AnswerString.parse(header.field("answers", of: record), for: key)
                body(sheet, Informant(rawValue: header.field("informant", of: record)))
            } catch {
                rejected += 1
                Output.note(
                    .rowFault(
                        row: row, column: "answers", error.phrase(form: instrument.code.rawValue)))
            }
        }
        do {
            var reader = CSVReader()
            try FileHandleBytes.chunks(of: STDIN_FILENO) { chunk in
                try reader.feed(chunk) { try take($0) }
            }
            try reader.finish { try take($0) }
        } catch let error as CSVError {
            throw Fault(.badData, error.phrase(file: "-"))
        } catch let error as CSVHeaderError {
            throw Fault(.badData, error.phrase(file: "-"))
        }
        if header == nil { throw Fault(.noInput, .standardInputEmpty) }
        return rejected
    }
}

/// What an audit found, beside what others published.
struct AuditReport {
    let audit: KeyAudit
    let instrument: Instrument

    var text: String {
        var lines = [Phrase.auditSheets(audit.sheets).localised]
        if audit.statistics.isEmpty {
            lines.append(Phrase.auditTooFew(KeyAudit.fewestSheets).localised)
        }
        for scale in audit.statistics {
            lines.append(
                "\(scale.scale): n \(scale.count), alpha \(Self.number(scale.alpha)), "
                    + "omega \(Self.number(scale.omega)), SD \(Self.number(scale.standardDeviation))"
                    + published(scale.scale))
        }
        let findings = audit.findings.map { "! " + phrase(of: $0).localised }
        if !audit.statistics.isEmpty, findings.isEmpty {
            lines.append(Phrase.auditNothing.localised)
        }
        return (lines + findings).joined(separator: "\n")
    }

    static let columns: [(key: String, heading: Phrase)] = [
        ("scale", .columnScale), ("n", .columnSheets), ("item", .columnItem),
        ("item_rest", .columnWhat), ("component", .columnWhat), ("alpha", .columnAlpha),
        ("omega", .columnOmega),
    ]

    /// A line an item of a scale.
    var rows: [[JSON]] {
        audit.statistics.flatMap { scale in
            scale.items.indices.map { place in
                [
                    .string(scale.scale), .int(scale.count), .int(scale.items[place]),
                    Self.json(scale.itemRest[place]), Self.json(scale.component[place]),
                    Self.json(scale.alpha), Self.json(scale.omega),
                ]
            }
        }
    }

    var json: JSON {
        [
            "instrument": .string(instrument.code.rawValue),
            "version": .string(instrument.version), "sheets": .int(audit.sheets),
            "scales": .array(
                audit.statistics.map { scale in
                    [
                        "scale": .string(scale.scale), "n": .int(scale.count),
                        "alpha": Self.json(scale.alpha), "omega": Self.json(scale.omega),
                        "sd": Self.json(scale.standardDeviation),
                        "items": .array(
                            scale.items.indices.map { place in
                                [
                                    "item": .int(scale.items[place]),
                                    "item_rest": Self.json(scale.itemRest[place]),
                                    "component": Self.json(scale.component[place]),
                                ]
                            }),
                    ]
                }),
            "findings": .array(audit.findings.map(json)),
        ]
    }

    private func json(_ finding: KeyAudit.Finding) -> JSON {
        let (kind, item): (String, Int?) =
            switch finding {
            case .reversed(let item, _, _): ("reversed", item)
            case .miscoded(let item, _, _, _): ("miscoded", item)
            case .constant(let item, _): ("constant", item)
            case .shifted: ("shifted", nil)
            case .incoherent: ("incoherent", nil)
            }
        return [
            "kind": .string(kind), "item": item.map { .int($0) } ?? .null,
            "text": .string(phrase(of: finding).localised),
        ]
    }

    private func phrase(of finding: KeyAudit.Finding) -> Phrase {
        switch finding {
        case .reversed(let item, let scale, let itemRest):
            .auditReversed(item, topic(item), scale, Self.number(itemRest))
        case .shifted(let places): .auditShifted(places)
        case .miscoded(let item, let scale, let code, let next):
            .auditMiscoded(item, topic(item), scale, code, next)
        case .constant(let item, let code): .auditConstant(item, topic(item), code)
        case .incoherent(let scale, let alpha): .auditIncoherent(scale, Self.number(alpha))
        }
    }

    private func topic(_ item: Int) -> Phrase {
        instrument.item(item)?.topic ?? Phrase(en: "", zh: "")
    }

    private func published(_ scale: String) -> String {
        let entries = instrument.reliabilities.filter { $0.scale == scale }.map { entry in
            let values = [
                entry.alpha.map { "alpha \($0.text)" }, entry.omega.map { "omega \($0.text)" },
            ].compactMap(\.self).joined(separator: ", ")
            return "\(values) (\(entry.sample.localised))"
        }.filter { !$0.hasPrefix(" ") }
        return entries.isEmpty ? "" : " · " + entries.joined(separator: " · ")
    }

    /// Two decimals; `–` for what is not known.
    static func number(_ value: Double?) -> String {
        guard let value, value.isFinite else { return "–" }
        let hundredths = Int((abs(value) * 100).rounded())
        let fraction = hundredths % 100
        return (value < 0 && hundredths > 0 ? "-" : "") + "\(hundredths / 100)."
            + (fraction < 10 ? "0" : "") + "\(fraction)"
    }

    private static func json(_ value: Double?) -> JSON { value.map(JSON.double) ?? .null }
}
