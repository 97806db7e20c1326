import Care
import Instruments
import TestSupport
import Testing
import Triage

/// Blanking an answer can never make a child look safer (DOMAIN: scores), over random children.
@Suite struct BlankingTests {
    /// A form by an informant, and its answers.
    private struct Sheet: Hashable {
        let form: String
        let informant: Informant
    }
    private static let forms = [
        Sheet(form: "phq-a", informant: .own), Sheet(form: "sdq", informant: .own),
        Sheet(form: "gad-7", informant: .own), Sheet(form: "rses-zh", informant: .own),
        Sheet(form: "sdq", informant: .parent), Sheet(form: "sdq", informant: .teacher),
        Sheet(form: "sdq-impact", informant: .parent), Sheet(form: "mht", informant: .own),
        Sheet(form: "dass-y", informant: .own), Sheet(form: "asq", informant: .own),
    ]
    private typealias Sheets = [Sheet: [Character]]
    private let policy: Policy

    init() throws { policy = try #require(Shipped.policy) }

    private func child(_ sheets: Sheets) -> Child {
        var child = Child()
        for sheet in Self.forms {
            guard let answers = sheets[sheet] else { continue }
            child.fill(sheet.form, String(answers), by: sheet.informant)
        }
        return child
    }

    private func random(_ chance: inout Chance) -> Sheets {
        let calm = [30, 60, 85, 97].randomElement(using: &chance) ?? 60
        var sheets: Sheets = [:]
        for (place, sheet) in Self.forms.enumerated() {
            let share = place < 2 ? 9 : 3
            guard Int.random(in: 0..<10, using: &chance) < share else { continue }
            sheets[sheet] = chance.answers(of: sheet.form, calm: calm)
        }
        return sheets
    }

    /// A follow-up that was not due is no blank when it is empty: it keeps its answer.
    private func blanked(_ sheets: Sheets, _ chance: inout Chance) -> Sheets {
        var torn = sheets
        let rate = [4, 12, 40].randomElement(using: &chance) ?? 12
        for sheet in Self.forms {
            for place in torn[sheet]?.indices ?? 0..<0
            where Int.random(in: 0..<rate, using: &chance) == 0 {
                torn[sheet]?[place] = "-"
            }
            guard torn[sheet] != nil else { continue }
            let omitted = child(torn).facts.assessments.first {
                $0.instrument.rawValue == sheet.form && $0.informant == sheet.informant
            }?.omitted
            for place in torn[sheet]?.indices ?? 0..<0
            where torn[sheet]?[place] == "-" && omitted?.contains(place + 1) == false {
                torn[sheet]?[place] = sheets[sheet]?[place] ?? "-"
            }
        }
        return torn
    }

    /// Whether any answer that was taken from this sheet is asked for.
    private func isAsked(_ sheet: Sheet, _ decision: Decision) -> Bool {
        decision.asks.contains { ask in
            ask.kind == .items
                && (ask.what.hasPrefix("\(sheet.form)@\(sheet.informant.rawValue):")
                    || ask.what.hasPrefix("\(sheet.form):"))
        }
    }

    private func isAsked(_ ask: Ask, in decision: Decision?) -> Bool {
        decision?.asks.contains { $0.rule == ask.rule && $0.what == ask.what } ?? false
    }

    @Test func `a child's track stays, rises or waits for the very answers that are missing`()
        throws
    {
        var chance = Chance(state: 7)
        var lowered = 0
        for _ in 0..<Campaign.size(slice: 1_200, full: 10_000) {
            let sheets = random(&chance)
            guard let whole = child(sheets).decision(under: policy) else { continue }
            let torn = blanked(sheets, &chance)
            let after = try #require(child(torn).decision(under: policy))
            let changed = Self.forms.filter { torn[$0] != sheets[$0] }
            if after.track < whole.track {
                lowered += 1
                #expect(after.disposition == .undetermined, "\(sheets) with gaps \(torn)")
                #expect(changed.contains { isAsked($0, after) }, "\(sheets) with gaps \(torn)")
            }
            for ask in whole.asks
            where !isAsked(ask, in: after) && ask.kind != .items && after.track <= whole.track {
                // The sheets whose answers alone would bring the ask back.
                let grounds = changed.filter { sheet in
                    var restored = torn
                    restored[sheet] = sheets[sheet]
                    return isAsked(ask, in: child(restored).decision(under: policy))
                }
                #expect(
                    grounds.isEmpty
                        ? changed.contains { isAsked($0, after) }
                        : grounds.allSatisfy { isAsked($0, after) },
                    "\(ask.rule) \(ask.what) ended: \(sheets) with gaps \(torn)")
            }
        }
        #expect(lowered > 0, "the campaign never met the case it is about")
    }
}
