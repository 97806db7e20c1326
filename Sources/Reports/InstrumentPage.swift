package import Instruments
package import Messages

/// An instrument as a page that a psychologist would print.
package struct InstrumentPage {
    private let instrument: Instrument
    private let language: Language

    package init(_ instrument: Instrument, language: Language) {
        self.instrument = instrument
        self.language = language
    }

    package var text: String {
        [header, scales, bands, critical, rights].filter { !$0.isEmpty }
            .joined(separator: "\n\n")
    }

    private func said(_ phrase: Phrase) -> String { phrase.text(in: language) }

    private var header: String {
        let forms = instrument.forms.map { form in
            let lowest = form.ages.lowest.map(String.init) ?? ""
            let highest = form.ages.highest.map(String.init) ?? ""
            return "\(form.informant.rawValue) \(lowest)–\(highest)"
        }
        return [
            "\(instrument.abbreviation) · \(said(instrument.title)) · \(instrument.version)"
                + (instrument.status == .draft ? " (draft)" : ""),
            said(instrument.recall), forms.joined(separator: ", "),
        ].joined(separator: "\n")
    }

    private var scales: String {
        instrument.scales.map { scale in
            "\(scale.id): \(said(scale.title))\n  \(items(of: scale))\n  \(scale.source)"
        }.joined(separator: "\n")
    }

    private func items(of scale: Scale) -> String {
        func list(_ items: [Int], _ reversed: [Int]) -> String {
            items.map { reversed.contains($0) ? "\($0)R" : "\($0)" }.joined(separator: " ")
        }
        switch scale.method {
        case .sum(let items, let reversed, _, _, _), .mean(let items, let reversed):
            return list(items, reversed)
        case .count(let items, let threshold, _): return list(items, []) + " ≥ \(threshold)"
        case .composite(let parts): return parts.joined(separator: " + ")
        case .groupMaximum(let groups):
            return groups.map { "max(\(list($0, [])))" }.joined(separator: " + ")
        case .rules(let rules):
            return rules.map { "\($0.value.map(String.init) ?? "–") = \(said($0.label))" }.joined(
                separator: "; ")
        }
    }

    private var bands: String {
        instrument.bandSets.map { set in
            let tables = set.bands.map { table in
                let who = table.informant.map { " " + $0.rawValue } ?? ""
                let ruler = table.bands.map { "\($0.lowest.text) \(said($0.title))" }
                return "  \(table.scale)\(who): " + ruler.joined(separator: " | ")
            }
            return (["\(set.id) — \(set.source)"] + tables).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    private var critical: String {
        instrument.criticalItems.map { item in
            "! \(item.item) ≥ \(item.atLeast) \(item.level.rawValue): \(said(item.topic))"
        }.joined(separator: "\n")
    }

    private var rights: String {
        ([instrument.rights.holder, said(instrument.rights.terms)]
            + instrument.caveats.map { "- " + said($0) } + instrument.sources)
            .joined(separator: "\n")
    }
}
