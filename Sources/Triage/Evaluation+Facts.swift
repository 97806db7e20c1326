import Care
import Instruments
import Psychometrics
import Scoring

extension Evaluation {
    /// Conditions that are plainly so or not.
    mutating func fact(_ condition: Condition, _ rule: String) -> Verdict {
        switch condition {
        case .riskAnswer(let item): holds(isOpen(item))
        case .answered(let item, let days): holds(isAnswered(item, within: days))
        case .given(let form): holds(!inputs.sheets(of: form, by: []).isEmpty)
        case .anyRiskAnswer(let level, let besides): holds(hasRiskAnswer(level, besides))
        case .knownRiskAnswer: holds(!inputs.knownRiskAnswers.isEmpty)
        case .talk(let result, let days): holds(isTalk(result, within: days))
        case .talkNotReached: holds(inputs.newestTalk?.result == .notReached)
        case .outcome(let scale, let value, let untilTalk):
            outcome(scale, equals: value, untilTalk: untilTalk)
        case .alertOverdue:
            holds(inputs.facts.alerts.contains { $0.isOpen && $0.deadline <= inputs.asOf })
        case .wish(let object, let answer, let days): wish(object, answer, within: days)
        case .concern(let besides):
            holds(!inputs.facts.concerns.subtracting(besides).isEmpty)
        case .harmReport: holds(inputs.facts.hasOpenHarmReport)
        case .ages, .grades, .sex, .category: person(condition)
        case .riskQuestionBlank(let besides): riskQuestionBlank(besides, rule)
        case .viewsDiffer(let scales, let set, let band): viewsDiffer(scales, set, band, rule)
        case .doubtful: doubtful(rule)
        case .answersMissing: answersMissing(rule)
        case .batteryIncomplete: batteryIncomplete(rule)
        case .nothingFound:
            holds(inputs.battery != nil && inputs.missing.isEmpty && !isAnyRuleTrue)
        default: .false
        }
    }

    private func holds(_ isSo: Bool) -> Verdict { isSo ? .true : .false }

    /// Who the child is; what nobody recorded was not asked.
    private func person(_ condition: Condition) -> Verdict {
        let facts = inputs.facts
        switch condition {
        case .ages(let ages):
            return holds(ages.contains(inputs.asOf.date.age(bornOn: facts.bornOn)))
        case .grades(let grades): return facts.grade.map { holds(grades.contains($0)) } ?? .notAsked
        case .sex(let sex): return facts.sex.map { holds($0 == sex) } ?? .notAsked
        case .category(let hardships): return holds(!facts.hardships.isDisjoint(with: hardships))
        default: return .notAsked
        }
    }

    private func isOpen(_ item: ItemReference) -> Bool {
        inputs.openRiskAnswers(.sameDay).contains { sheet, answer in
            sheet.instrument == item.instrument && answer.item == item.item
                && answer.code >= item.atLeast
        }
    }

    private func isAnswered(_ item: ItemReference, within days: Int) -> Bool {
        inputs.facts.assessments.contains { sheet in
            let age = inputs.asOf.date.days(since: sheet.filledOn)
            return sheet.instrument == item.instrument && (0...days).contains(age)
                && sheet.critical.contains { $0.item == item.item && $0.code >= item.atLeast }
        }
    }

    private func hasRiskAnswer(_ level: CriticalLevel, _ besides: [ItemReference]) -> Bool {
        if level == .sameDay, inputs.hasAlertWithoutSheet { return true }
        return inputs.openRiskAnswers(level).contains { sheet, answer in
            !besides.contains { item in
                item.instrument == sheet.instrument && item.item == answer.item
                    && answer.code >= item.atLeast
            }
        }
    }

    private func isTalk(_ result: SafetyTalkResult, within days: Int?) -> Bool {
        guard let talk = inputs.newestTalkWithResult, talk.result == result else { return false }
        return days.map { inputs.asOf.date.days(since: talk.heldAt.date) <= $0 } ?? true
    }

    private func outcome(
        _ scale: ScaleReference, equals value: Int, untilTalk: Bool
    ) -> Verdict {
        let sheets = inputs.sheets(of: scale.instrument, by: [])
        guard !sheets.isEmpty else { return .notAsked }
        return holds(
            sheets.contains { sheet in
                let raw = sheet.scores.first { $0.scale == scale.scale }?.raw
                return raw == Points(value) && !(untilTalk && inputs.isTalkedAbout(sheet))
            })
    }

    /// A wish that nobody recorded was not asked.
    private func wish(_ object: WishFacts.Object, _ answer: Wish, within days: Int) -> Verdict {
        let newest = inputs.facts.wishes.filter { $0.object == object }.max { $0.on < $1.on }
        guard let newest, inputs.asOf.date.days(since: newest.on) <= days else { return .notAsked }
        return holds(newest.answer == answer)
    }

    private mutating func riskQuestionBlank(
        _ besides: [InstrumentCode], _ rule: String
    ) -> Verdict {
        for sheet in inputs.sheets where !besides.contains(sheet.instrument) {
            guard !inputs.isTalkedAbout(sheet),
                let instrument = inputs.instruments[sheet.instrument]
            else { continue }
            for item in sheet.omitted
            where instrument.criticalItems.contains(where: { $0.item == item }) {
                note("\(sheet.instrument.rawValue):\(item)", for: rule)
            }
        }
        return holds(details[rule] != nil)
    }

    private mutating func viewsDiffer(
        _ scales: [ScaleReference], _ set: String, _ band: String, _ rule: String
    ) -> Verdict {
        for scale in scales {
            var isHigh = false
            var isLow = false
            // The third view is in.
            let voices = Set(
                inputs.sheets(of: scale.instrument, by: []).filter { !$0.isDoubtful }
                    .map(\.informant.ofForm))
            guard voices.count < 3 else { continue }
            for sheet in inputs.sheets(of: scale.instrument, by: []) where !sheet.isDoubtful {
                guard let raw = sheet.scores.first(where: { $0.scale == scale.scale })?.raw,
                    let table = inputs.instruments[scale.instrument]?.bandSet(set)?.table(
                        scale: scale.scale, informant: sheet.informant,
                        ageInYears: inputs.age(at: sheet), sex: inputs.facts.sex),
                    let high = table.bands.first(where: { $0.id == band })
                else { continue }
                isHigh = isHigh || raw >= high.lowest
                isLow = isLow || table.band(of: raw)?.level == 0
            }
            if isHigh, isLow { note("third-view:\(scale.instrument.rawValue)", for: rule) }
        }
        return holds(details[rule] != nil)
    }

    private mutating func doubtful(_ rule: String) -> Verdict {
        for sheet in inputs.sheets where sheet.isDoubtful {
            note("\(sheet.instrument.rawValue)@\(sheet.informant.rawValue)", for: rule)
        }
        return holds(details[rule] != nil)
    }

    private mutating func answersMissing(_ rule: String) -> Verdict {
        for sheet in inputs.sheets {
            let isOpen =
                sheet.hasOpenDoubt
                || sheet.scores.contains { score in
                    score.status == .notScorable
                        || score.status == .prorated && isCutInside(score, sheet)
                }
            guard isOpen, !sheet.omitted.isEmpty else { continue }
            let items = sheet.omitted.map { String($0) }.joined(separator: ",")
            note("\(sheet.instrument.rawValue)@\(sheet.informant.rawValue):\(items)", for: rule)
        }
        return holds(details[rule] != nil)
    }

    /// Whether a cut of this policy lies within what the omitted answers leave open.
    private func isCutInside(_ score: Score, _ sheet: AssessmentFacts) -> Bool {
        guard let low = score.low, let high = score.high else { return true }
        let scale = ScaleReference(instrument: sheet.instrument, scale: score.scale)
        let cuts = inputs.policy.cuts(of: scale).compactMap {
            inputs.points(of: $0, on: scale, sheet)
        }
        return (cuts + inputs.turns(of: scale, on: sheet)).contains { low < $0 && $0 <= high }
    }

    private mutating func batteryIncomplete(_ rule: String) -> Verdict {
        for group in inputs.missing {
            let slots = group.map { slot in
                slot.informants.isEmpty
                    ? slot.instrument.rawValue
                    : slot.instrument.rawValue + "@"
                        + slot.informants.sorted().map(\.rawValue).joined(separator: "/")
            }
            note(slots.joined(separator: "|"), for: rule)
        }
        return holds(details[rule] != nil)
    }
}
