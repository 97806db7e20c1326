import Care
package import Instruments
package import Psychometrics
import Scoring

/// The instruments that a policy may speak of, by code, and the own references in force.
package struct InstrumentLookup: Hashable, Sendable {
    private let instruments: [InstrumentCode: Instrument]
    private let references: [ReferenceCell: OwnReference]

    /// - Parameter references: the first of a cell counts.
    package init(_ instruments: [Instrument], references: [OwnReference] = []) {
        self.instruments = Dictionary(instruments.map { ($0.code, $0) }) { first, _ in first }
        self.references = Dictionary(references.map { ($0.cell, $0) }) { first, _ in first }
    }

    package func replacing(references: [OwnReference]) -> InstrumentLookup {
        InstrumentLookup(Array(instruments.values), references: references)
    }

    package func reference(_ cell: ReferenceCell) -> OwnReference? { references[cell] }
    package func hasReference(of scale: ScaleReference) -> Bool {
        references.keys.contains {
            $0.instrument == scale.instrument && $0.scale == scale.scale
        }
    }

    package subscript(code: InstrumentCode) -> Instrument? { instruments[code] }
}

/// What one child brings to the rules on one night: the sheets that count, and what is missing.
struct Inputs {
    let facts: ChildFacts
    let policy: Policy
    let instruments: InstrumentLookup
    let asOf: Instant
    let battery: Battery?
    /// The newest sheet of each form and informant within its window.
    let sheets: [AssessmentFacts]
    /// Groups of the battery's needed forms without a sheet.
    let missing: [[FormSlot]]
    let newestTalk: TalkFacts?
    let newestTalkWithResult: TalkFacts?

    init(_ facts: ChildFacts, _ policy: Policy, _ instruments: InstrumentLookup, _ asOf: Instant) {
        self.facts = facts
        self.policy = policy
        self.instruments = instruments
        self.asOf = asOf
        let sheets = Self.counting(facts.assessments, policy, asOf.date)
        self.sheets = sheets
        let age = asOf.date.age(bornOn: facts.bornOn)
        let battery = Self.battery(of: facts, age: age, sheets, policy)
        self.battery = battery
        missing = battery.map { Self.missing(of: $0, sheets) } ?? []
        newestTalk = facts.talks.max { $0.heldAt < $1.heldAt }
        newestTalkWithResult = facts.talks.filter { $0.result != .notReached }
            .max { $0.heldAt < $1.heldAt }
    }

    /// The newest by its date of filling in; a doubtful one never displaces an undoubted one.
    private static func counting(
        _ assessments: [AssessmentFacts], _ policy: Policy, _ today: CalendarDate
    ) -> [AssessmentFacts] {
        var newest: [AssessmentFacts] = []
        for sheet in assessments {
            let days = today.days(since: sheet.filledOn)
            guard days >= 0, days <= policy.window(of: sheet.instrument) else { continue }
            let place = newest.firstIndex {
                $0.instrument == sheet.instrument && $0.informant == sheet.informant
            }
            guard let place else {
                newest.append(sheet)
                continue
            }
            if displaces(sheet, newest[place]) { newest[place] = sheet }
        }
        // The order in which they were read must not show in what is asked.
        return newest.sorted { ($0.instrument, $0.informant) < ($1.instrument, $1.informant) }
    }

    private static func displaces(_ new: AssessmentFacts, _ old: AssessmentFacts) -> Bool {
        if new.isDoubtful != old.isDoubtful { return old.isDoubtful }
        return (new.filledOn, new.enteredAt, new.id) > (old.filledOn, old.enteredAt, old.id)
    }

    /// The campaign's; else of those whose ages fit and one of whose forms was given the one with
    /// fewest needed forms missing. nil: nothing was begun, and nothing of it is missing: a worry
    /// alone asks for a talk, not for forms.
    private static func battery(
        of facts: ChildFacts, age: Int, _ sheets: [AssessmentFacts], _ policy: Policy
    ) -> Battery? {
        guard !sheets.isEmpty else { return nil }
        if let chosen = facts.campaignBattery {
            return policy.batteries.first { $0.id == chosen }
        }
        let fitting = policy.batteries.filter { $0.ages.contains(age) }
        let begun = fitting.filter { battery in
            battery.forms.contains { slot in sheets.contains(where: slot.holds) }
        }
        return begun.min { left, right in
            missing(of: left, sheets).count < missing(of: right, sheets).count
        }
    }

    private static func missing(of battery: Battery, _ sheets: [AssessmentFacts]) -> [[FormSlot]] {
        battery.needed.filter { group in
            !group.contains { slot in sheets.contains(where: slot.holds) }
        }
    }

    /// The sheets of a form by these informants; empty: by anybody.
    func sheets(of form: InstrumentCode, by informants: Set<Informant>) -> [AssessmentFacts] {
        let slot = FormSlot(instrument: form, informants: informants)
        return sheets.filter(slot.holds)
    }

    /// Whether the battery needs this form from one of these informants and nobody gave it.
    func isMissing(_ form: InstrumentCode, by informants: Set<Informant>) -> Bool {
        missing.contains { group in
            group.contains { slot in
                slot.instrument == form
                    && (informants.isEmpty || slot.informants.isEmpty
                        || !slot.informants.isDisjoint(with: informants))
            }
        }
    }

    /// The lowest score beyond a threshold, for this child and informant; nil: the set of bands
    /// does not cover them, or there is no reference.
    func points(of cut: Cut, on scale: ScaleReference, _ sheet: AssessmentFacts) -> Points? {
        switch cut {
        case .points(let value): value
        case .band(let set, let band):
            instruments[scale.instrument]?.bandSet(set)?.table(
                scale: scale.scale, informant: sheet.informant, ageInYears: age(at: sheet),
                sex: facts.sex
            )?.bands.first { $0.id == band }?.lowest
        case .aboveLowestBand(let set):
            instruments[scale.instrument]?.bandSet(set)?.table(
                scale: scale.scale, informant: sheet.informant, ageInYears: age(at: sheet),
                sex: facts.sex
            )?.bands.filter { $0.level > 0 }.map(\.lowest).min()
        case .percentile(.atOrAbove(let percent)):
            reference(scale, sheet)?.atOrAbove(percent)?.score
        case .percentile(.atOrBelow(let percent)):
            // The first score that is not rare: from there on the answer is another.
            reference(scale, sheet)?.atOrBelow(percent).map {
                $0.score + Points(tenThousandths: 1)
            }
        }
    }

    /// The own reference for this child's age when the sheet was filled in.
    func reference(_ scale: ScaleReference, _ sheet: AssessmentFacts) -> OwnReference? {
        instruments.reference(
            ReferenceCell(
                instrument: scale.instrument, scale: scale.scale,
                informant: sheet.informant.ofForm, stage: SchoolStage(ageInYears: age(at: sheet))))
    }

    /// The newest undoubted sheet of the same form, version and informant filled in before this one
    /// on which the scale is complete.
    func sheet(before sheet: AssessmentFacts, scored scale: String) -> AssessmentFacts? {
        facts.assessments.filter { other in
            other.instrument == sheet.instrument && other.informant == sheet.informant
                && other.version == sheet.version && other.filledOn < sheet.filledOn
                && !other.isDoubtful
                && other.scores.contains { $0.scale == scale && $0.status == .complete }
        }.max { ($0.filledOn, $0.enteredAt, $0.id) < ($1.filledOn, $1.enteredAt, $1.id) }
    }

    /// nil: neither a Chinese sample nor an own reference tells how far chance moves the score.
    func reliableChange(of scale: ScaleReference, _ sheet: AssessmentFacts) -> ReliableChange? {
        instruments[scale.instrument].flatMap {
            ReliableChange(
                of: scale.scale, informant: sheet.informant, in: $0,
                reference: reference(scale, sheet))
        }
    }

    /// The lowest scores at which a sheet is no longer reliably lower, and is reliably higher, than
    /// the one before it.
    func turns(of scale: ScaleReference, on sheet: AssessmentFacts) -> [Points] {
        guard policy.readsChange(of: scale), let reliable = reliableChange(of: scale, sheet),
            let old = self.sheet(before: sheet, scored: scale.scale)?.scores.first(where: {
                $0.scale == scale.scale
            })?
            .raw
        else { return [] }
        let step = reliable.smallest * 10_000
        let middle = Double(old.tenThousandths)
        return [
            Points(tenThousandths: Int32((middle - step).rounded(.up))),
            Points(tenThousandths: Int32((middle + step).rounded(.down)) + 1),
        ]
    }

    /// An adult form routes nobody below the age from which it may.
    func mayRoute(_ sheet: AssessmentFacts) -> Bool {
        guard let lowest = instruments[sheet.instrument]?.routesFromAge else { return true }
        return age(at: sheet) >= lowest
    }

    func age(at sheet: AssessmentFacts) -> Int { sheet.filledOn.age(bornOn: facts.bornOn) }

    /// Whether a person has talked with the child about this sheet's answers: its alert is
    /// closed; where no alert is known, a talk was held after the entry.
    func isTalkedAbout(_ sheet: AssessmentFacts) -> Bool {
        if let alert = facts.alerts.first(where: { $0.assessment == sheet.id }) {
            return !alert.isOpen
        }
        guard let talk = newestTalkWithResult else { return false }
        return talk.heldAt >= sheet.enteredAt
    }

    /// Risk answers of all sheets, whatever their age, that no talk has answered.
    func openRiskAnswers(_ level: CriticalLevel) -> [(
        sheet: AssessmentFacts, answer: CriticalAnswer
    )] {
        facts.assessments.filter { $0.filledOn <= asOf.date }.flatMap { sheet in
            sheet.critical.filter { answer in
                guard answer.level == level else { return false }
                return answer.isWholeLife ? newestTalkWithResult == nil : !isTalkedAbout(sheet)
            }.map { (sheet, $0) }
        }
    }

    /// Whole-life answers about which there was a talk before they were given; not talked about
    /// since.
    var knownRiskAnswers: [CriticalAnswer] {
        guard newestTalkWithResult != nil else { return [] }
        return sheets.filter { !isTalkedAbout($0) }.flatMap { sheet in
            sheet.critical.filter(\.isWholeLife)
        }
    }

    /// An alert from a sheet that is not stored: its answers are not known, but they called.
    var hasAlertWithoutSheet: Bool {
        facts.alerts.contains { alert in
            alert.isOpen && !facts.assessments.contains { $0.id == alert.assessment }
        }
    }
}
