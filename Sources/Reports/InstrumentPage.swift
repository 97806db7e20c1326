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
        [
            header, section(.pageItems, items), section(.pageScales, scales),
            section(.pageBands, bands), section(.pageRisks, critical),
            section(.pageValidity, validity), section(.pageMeasured, measured),
            section(.pageRights, rights), section(.pageCaveats, caveats),
            section(.pageSources, instrument.sources.joined(separator: "\n")),
        ].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private func section(_ heading: Phrase, _ body: String) -> String {
        body.isEmpty ? "" : "— \(said(heading))\n\(body)"
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
            instrument.routesFromAge.map { said(.routesFromAge($0)) } ?? "",
        ].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// Every item with its topic, the scales that count it (R: turned round), and its codes where they
    /// differ from the form's.
    private var items: String {
        let usual = instrument.items.first?.options
        return instrument.items.map { item in
            let owners = instrument.scales.compactMap { scale -> String? in
                guard instrument.items(of: scale.method).contains(item.number) else { return nil }
                return scale.id + (isReversed(item.number, in: scale) ? " R" : "")
            }
            let codes = item.options == usual ? "" : " [" + options(item.options) + "]"
            let use = owners.isEmpty ? "–" : owners.joined(separator: ", ")
            return "\(item.number). \(said(item.topic)) (\(use))\(codes)"
        }.joined(separator: "\n") + (usual.map { "\n" + options($0) } ?? "")
    }

    private func options(_ options: [ResponseOption]) -> String {
        options.map { "\($0.code) = \(said($0.label))" }.joined(separator: ", ")
    }

    private func isReversed(_ item: Int, in scale: Scale) -> Bool {
        switch scale.method {
        case .sum(_, let reversed, _, _, _), .mean(_, let reversed): reversed.contains(item)
        case .count, .composite, .groupMaximum, .rules: false
        }
    }

    private var measured: String {
        let reliabilities = instrument.reliabilities.map { entry in
            let values = [
                entry.alpha.map { "alpha \($0.text)" }, entry.omega.map { "omega \($0.text)" },
                entry.retest.map { "retest \($0.text)" },
                entry.standardDeviation.map { "SD \($0.text)" }, entry.count.map { "n \($0)" },
            ].compactMap(\.self).joined(separator: ", ")
            return "\(entry.scale): \(values) — \(said(entry.sample)), \(entry.source)"
        }
        let norms = instrument.norms.map { norm in
            "\(norm.scale): \(norm.kind.rawValue) \(norm.id) — \(norm.source)"
        }
        return (reliabilities + norms).joined(separator: "\n")
    }

    private var scales: String {
        instrument.scales.map { scale in
            "\(scale.id): \(said(scale.title))\n  \(items(of: scale))\n"
                + "  \(said(omission(of: scale)))\n  \(scale.source)"
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

    private func omission(of scale: Scale) -> Phrase {
        switch scale.omission {
        case .complete: .omissionComplete
        case .prorate(let minimum, let rounding):
            .omissionProrate(minimum, rounds: rounding == .halfUp)
        case .zeroFill(let limit): .omissionZero(limit)
        case .allParts: .omissionParts
        case .rules: .omissionRules
        }
    }

    private var validity: String {
        instrument.validityChecks.map { check in
            switch check {
            case .scaleAtLeast(let id, let scale, let cut, let source):
                "\(id): \(scale) ≥ \(cut.text) — \(source)"
            case .straightLine(let id, let source): "\(id) — \(source)"
            case .contradictoryPairs(let id, let pairs, let count, let source):
                "\(id): ≥ \(count) / "
                    + pairs.map { $0.map { String($0) }.joined(separator: "–") }
                    .joined(separator: " ") + " — \(source)"
            }
        }.joined(separator: "\n")
    }

    private var caveats: String {
        instrument.caveats.map { "- " + said($0) }.joined(separator: "\n")
    }

    private var bands: String {
        instrument.bandSets.map { set in
            let tables = set.bands.map { table in
                let who = table.informant.map { " " + $0.rawValue } ?? ""
                let ages = table.ages.map { " \($0.lowest ?? 0)–\($0.highest ?? 99)" } ?? ""
                let sex = table.sex.map { " " + $0.rawValue } ?? ""
                return "  \(table.scale)\(who)\(ages)\(sex): " + ruler(of: table)
            }
            let isShown = set.id == instrument.defaultBandSet
            let mark = isShown ? " (\(said(.shownByDefault)))" : ""
            return (["\(set.id)\(mark) — \(set.source)"] + tables).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// `0 normal ├ 4 borderline ├ 5 abnormal ┤ 10`.
    private func ruler(of table: BandTable) -> String {
        let marks = table.bands.map { "\($0.lowest.text) \(said($0.title))" }
        let end = instrument.reach(of: table.scale).map { " ┤ " + $0.highest.text } ?? ""
        return marks.joined(separator: " ├ ") + end
    }

    private var critical: String {
        instrument.criticalItems.map { item in
            "! \(item.item) ≥ \(item.atLeast) \(item.level.rawValue): \(said(item.topic))"
        }.joined(separator: "\n")
    }

    private var rights: String {
        let rights = instrument.rights
        return
            ([
                rights.holder, said(rights.terms),
                said(.pageUse(rights.wordingDistributable.rawValue, rights.electronicUse.rawValue)),
            ] + [rights.howToAsk.map(said)].compactMap(\.self))
            .joined(separator: "\n")
    }
}
