import Care
import Instruments
package import Messages

extension Condition {
    /// What the rule looks for, in words and signs: `phq-a.total ≥ 15`.
    package var words: Phrase {
        switch self {
        case .all(let parts): Self.joined(parts, en: " and ", zh: " 且 ")
        case .any(let parts): Self.joined(parts, en: " or ", zh: " 或 ")
        case .none(let parts): Self.called("none of", "均不：", parts)
        case .atLeast(let count, let parts):
            Self.called("at least \(count) of", "至少 \(count) 项：", parts)
        case .singleSign(let signs): Self.signWords(signs)
        default: leafWords
        }
    }

    private static func signWords(_ signs: [SingleSign]) -> Phrase {
        func rest(_ sign: SingleSign, _ unless: String) -> String {
            (sign.unless.isEmpty ? "" : " (\(unless) \(sign.unless.joined(separator: ", ")))")
                + " → \(sign.what)"
        }
        return Phrase(
            en: "one sign alone: ["
                + signs.map { $0.condition.words.en + rest($0, "unless") }.joined(separator: "; ")
                + "]",
            zh: "单一迹象：［"
                + signs.map { $0.condition.words.zh + rest($0, "除非") }.joined(separator: "；") + "］")
    }

    private static func joined(_ parts: [Condition], en: String, zh: String) -> Phrase {
        func text(_ part: Condition, _ words: String) -> String {
            part.parts.isEmpty ? words : "(\(words))"
        }
        return Phrase(
            en: parts.map { text($0, $0.words.en) }.joined(separator: en),
            zh: parts.map { text($0, $0.words.zh) }.joined(separator: zh))
    }

    private static func called(_ en: String, _ zh: String, _ parts: [Condition]) -> Phrase {
        Phrase(
            en: en + " [" + parts.map(\.words.en).joined(separator: "; ") + "]",
            zh: zh + "［" + parts.map(\.words.zh).joined(separator: "；") + "］")
    }

    private var leafWords: Phrase {
        switch self {
        case .score(let scale, let informants, let low, let high):
            .verbatim(
                Self.voice(scale, informants)
                    + (high.map { " \(low.text)–\($0.text)" } ?? " ≥ \(low.text)"))
        case .band(let scale, let informants, let set, let band, let count):
            .verbatim(
                Self.voice(scale, informants) + " ≥ \(band) (\(set))"
                    + (count > 1 ? " × \(count)" : ""))
        case .percentile(let scale, let informants, .atOrAbove(let percent)):
            .verbatim(Self.voice(scale, informants) + " ≥ P\(percent)")
        case .percentile(let scale, let informants, .atOrBelow(let percent)):
            .verbatim(Self.voice(scale, informants) + " ≤ P\(percent)")
        case .outcome(let scale, let value, let untilTalk):
            .verbatim(
                "\(scale.instrument.rawValue).\(scale.scale) = \(value)"
                    + (untilTalk ? " (–talk)" : ""))
        case .riskAnswer(let item): .verbatim(Self.answer(item))
        case .answered(let item, let days): .verbatim(Self.answer(item) + ", \(days) d")
        default: factWords
        }
    }

    private var factWords: Phrase {
        switch self {
        case .given(let form):
            Phrase(en: "\(form.rawValue) was given", zh: "做过 \(form.rawValue)")
        case .anyRiskAnswer(let level, let besides):
            Phrase(
                en: "a \(level.rawValue) answer" + Self.besides(besides),
                zh: "\(level.rawValue) 级回答" + Self.besides(besides))
        case .knownRiskAnswer:
            Phrase(en: "a whole-life answer already talked about", zh: "已谈过的终生性回答")
        case .talk(let result, let days):
            Phrase(
                en: "talk: \(result.rawValue)" + (days.map { ", \($0) d" } ?? ""),
                zh: "谈话结果 \(result.rawValue)" + (days.map { "，\($0) 天" } ?? ""))
        case .talkNotReached: Phrase(en: "the talk reached nobody", zh: "谈话未能进行")
        case .alertOverdue: Phrase(en: "an alert past its clock", zh: "警报逾期")
        case .wish(let object, let answer, let days):
            .verbatim("wish: \(object.rawValue) = \(answer.rawValue), \(days) d")
        case .ages, .grades, .sex, .category: personWords
        case .concern(let besides):
            Phrase(
                en: "an open concern" + Self.except(besides.map(\.rawValue)),
                zh: "有未结的担忧" + Self.except(besides.map(\.rawValue)))
        case .harmReport: Phrase(en: "an open report of suspected harm", zh: "有未结的伤害报告")
        case .change(let scale, let informants, let trend):
            Phrase(
                en: Self.voice(scale, informants) + " reliably \(trend.rawValue)",
                zh: Self.voice(scale, informants)
                    + (trend == .worse ? " 可靠地变差" : " 可靠地好转"))
        case .riskQuestionBlank(let besides):
            Phrase(
                en: "a risk question left blank" + Self.except(besides.map(\.rawValue)),
                zh: "危险题未答" + Self.except(besides.map(\.rawValue)))
        case .viewsDiffer(let scales, let set, let band):
            .verbatim(
                scales.map { "\($0.instrument.rawValue).\($0.scale)" }.joined(separator: "/")
                    + ": \(band) ≠ normal (\(set))")
        case .doubtful: Phrase(en: "a doubtful sheet", zh: "答卷存疑")
        case .answersMissing: Phrase(en: "answers are missing", zh: "有题未答")
        case .batteryIncomplete: Phrase(en: "the battery is incomplete", zh: "组合未完成")
        case .nothingFound:
            Phrase(en: "the battery is complete and nothing else holds", zh: "组合完成且无其他规则成立")
        default: .verbatim("?")
        }
    }

    private var personWords: Phrase {
        switch self {
        case .ages(let ages):
            Phrase(
                en: "age \(ages.lowerBound)–\(ages.upperBound)",
                zh: "\(ages.lowerBound)–\(ages.upperBound) 岁")
        case .grades(let grades):
            Phrase(
                en: "grade \(grades.lowerBound)–\(grades.upperBound)",
                zh: "\(grades.lowerBound)–\(grades.upperBound) 年级")
        case .sex(let sex): Phrase(en: sex.rawValue, zh: sex == .female ? "女" : "男")
        case .category(let hardships):
            .verbatim(hardships.map(\.rawValue).sorted().joined(separator: "/"))
        default: .verbatim("?")
        }
    }

    private static func except(_ codes: [String]) -> String {
        codes.isEmpty ? "" : " (≠ " + codes.sorted().joined(separator: ", ") + ")"
    }

    private static func voice(_ scale: ScaleReference, _ informants: Set<Informant>) -> String {
        let by = informants.sorted().map(\.rawValue).joined(separator: "/")
        return "\(scale.instrument.rawValue).\(scale.scale)" + (by.isEmpty ? "" : "@\(by)")
    }

    private static func answer(_ item: ItemReference) -> String {
        "\(item.instrument.rawValue).\(item.item) ≥ \(item.atLeast)"
    }

    private static func besides(_ items: [ItemReference]) -> String {
        items.isEmpty ? "" : " (≠ " + items.map(answer).joined(separator: ", ") + ")"
    }

}

extension Effect {
    package var words: Phrase {
        switch self {
        case .route(let track, let urgency):
            Phrase(
                en: "\(Phrase.track(track.rawValue).en), \(urgency.rawValue)",
                zh: "\(Phrase.track(track.rawValue).zh)，\(urgency.rawValue)")
        case .ask(let kind, let what, let days, let urgency):
            Phrase(
                en: "ask \(kind.rawValue) \(what), \(days) d, \(urgency.rawValue)",
                zh: "了解 \(kind.rawValue) \(what)，\(days) 天，\(urgency.rawValue)")
        }
    }
}
