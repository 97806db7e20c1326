import Instruments
package import Messages

/// What changes from one policy to another, in words; empty: nothing that decides.
package enum PolicyDifference {
    package static func lines(from old: Policy, to new: Policy) -> [Phrase] {
        rules(old, new) + order(old, new) + batteries(old, new) + windows(old, new)
            + drafts(old, new)
    }

    private static func rules(_ old: Policy, _ new: Policy) -> [Phrase] {
        let gone = old.rules.filter { new.rule($0.id) == nil }.map { rule in
            Phrase(
                en: "\(rule.id) is gone: \(rule.condition.words.en) → \(rule.effect.words.en)",
                zh: "删去 \(rule.id)：\(rule.condition.words.zh) → \(rule.effect.words.zh)")
        }
        let others = new.rules.flatMap { rule -> [Phrase] in
            guard let before = old.rule(rule.id) else {
                return [
                    Phrase(
                        en:
                            "\(rule.id) is new: \(rule.condition.words.en) → \(rule.effect.words.en)",
                        zh: "新增 \(rule.id)：\(rule.condition.words.zh) → \(rule.effect.words.zh)")
                ]
            }
            return changes(before, rule)
        }
        return gone + others
    }

    private static func changes(_ old: Rule, _ new: Rule) -> [Phrase] {
        var lines: [Phrase] = []
        func line(_ en: String, _ zh: String, _ before: Phrase, _ after: Phrase) {
            lines.append(
                Phrase(
                    en: "\(new.id) \(en): \(before.en) → \(after.en)",
                    zh: "\(new.id) \(zh)：\(before.zh) → \(after.zh)"))
        }
        if old.condition != new.condition {
            line("when", "条件", old.condition.words, new.condition.words)
        }
        if old.effect != new.effect { line("effect", "结果", old.effect.words, new.effect.words) }
        if old.reason != new.reason { line("reason", "理由", old.reason, new.reason) }
        if old.isForWorkersOnly != new.isForWorkersOnly {
            line(
                "for workers only", "仅供工作人员", .verbatim("\(old.isForWorkersOnly)"),
                .verbatim("\(new.isForWorkersOnly)"))
        }
        if old.source != new.source {
            line("source", "来源", .verbatim(old.source), .verbatim(new.source))
        }
        return lines
    }

    /// Single signs look at the rules above them, so their order decides too.
    private static func order(_ old: Policy, _ new: Policy) -> [Phrase] {
        let before = old.rules.map(\.id).filter { new.rule($0) != nil }
        let after = new.rules.map(\.id).filter { old.rule($0) != nil }
        guard before != after else { return [] }
        return [Phrase(en: "the rules stand in another order", zh: "规则顺序有变")]
    }

    private static func batteries(_ old: Policy, _ new: Policy) -> [Phrase] {
        let ids = (old.batteries + new.batteries).map(\.id)
        return Set(ids).sorted().compactMap { id in
            let before = old.batteries.first { $0.id == id }
            let after = new.batteries.first { $0.id == id }
            guard before != after else { return nil }
            let text = (before?.words ?? "–") + " → " + (after?.words ?? "–")
            return Phrase(en: "battery \(id): \(text)", zh: "组合 \(id)：\(text)")
        }
    }

    private static func windows(_ old: Policy, _ new: Policy) -> [Phrase] {
        let forms = Set(old.windows.keys).union(new.windows.keys).sorted {
            $0.rawValue < $1.rawValue
        }
        var lines = forms.filter { old.window(of: $0) != new.window(of: $0) }.map { form in
            days(form.rawValue, old.window(of: form), new.window(of: form))
        }
        if old.defaultWindow != new.defaultWindow {
            lines.append(days("default", old.defaultWindow, new.defaultWindow))
        }
        return lines
    }

    private static func days(_ form: String, _ old: Int, _ new: Int) -> Phrase {
        Phrase(
            en: "window of \(form): \(old) → \(new) days", zh: "\(form) 的有效期：\(old) → \(new) 天")
    }

    private static func drafts(_ old: Policy, _ new: Policy) -> [Phrase] {
        guard old.drafts != new.drafts else { return [] }
        func text(_ policy: Policy) -> String {
            policy.drafts.map(\.rawValue).sorted().joined(separator: ", ")
        }
        let change = "[\(text(old))] → [\(text(new))]"
        return [Phrase(en: "drafts used on purpose: \(change)", zh: "特意使用的草稿：\(change)")]
    }
}

extension Battery {
    fileprivate var words: String {
        func text(_ slots: [FormSlot]) -> String {
            slots.map { slot in
                let by = slot.informants.sorted().map(\.rawValue).joined(separator: "/")
                return slot.instrument.rawValue + (by.isEmpty ? "" : "@\(by)")
            }.joined(separator: "|")
        }
        let years = [ages.lowest, ages.highest].map { $0.map(String.init) ?? "" }
        return years.joined(separator: "–") + ", ["
            + forms.map { text([$0]) }.joined(separator: " ")
            + "], [" + needed.map(text).joined(separator: " ") + "]"
    }
}
