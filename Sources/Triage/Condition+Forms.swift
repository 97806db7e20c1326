package import Instruments

extension Condition {
    /// The forms whose scores, bands, items or presence it looks at.
    package var forms: Set<InstrumentCode> {
        switch self {
        case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts):
            parts.reduce(into: []) { $0.formUnion($1.forms) }
        case .score(let scale, _, _, _), .percentile(let scale, _, _),
            .band(let scale, _, _, _, _), .outcome(let scale, _, _), .change(let scale, _, _):
            [scale.instrument]
        case .answered(let item, _), .riskAnswer(let item): [item.instrument]
        case .given(let form): [form]
        case .singleSign(let signs): signs.reduce(into: []) { $0.formUnion($1.condition.forms) }
        case .viewsDiffer(let scales, _, _): Set(scales.map(\.instrument))
        case .anyRiskAnswer, .knownRiskAnswer, .talk, .talkNotReached, .alertOverdue, .wish,
            .ages, .grades, .sex, .category, .concern, .harmReport, .riskQuestionBlank, .doubtful,
            .answersMissing, .batteryIncomplete, .nothingFound:
            []
        }
    }
}
