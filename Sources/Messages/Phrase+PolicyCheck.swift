// What a policy can be faulted for.
extension Phrase {
    package static func inRule(_ id: String, _ fault: Phrase) -> Phrase {
        Phrase(en: "\(id): \(fault.en)", zh: "\(id)：\(fault.zh)")
    }

    package static func ruleNeverHolds(_ id: String, _ condition: Phrase) -> Phrase {
        Phrase(
            en: "\(id) can never hold: no child of any age has \(condition.en)",
            zh: "\(id) 永远不会成立：任何年龄的孩子都不会有 \(condition.zh)")
    }

    package static func ruleShadowed(_ id: String, by others: [String], _ child: Phrase) -> Phrase {
        let list = others.joined(separator: ", ")
        return Phrase(
            en:
                "\(id) never matters: where it holds, \(list) decides as much. Example: \(child.en)",
            zh: "\(id) 从不起作用：凡其成立处，\(list) 已决定同样或更高。例：\(child.zh)")
    }

    package static func ageWithoutBattery(_ age: Int) -> Phrase {
        Phrase(
            en: "a child of \(age) belongs to no battery", zh: "\(age) 岁的孩子不属于任何组合")
    }

    package static func childWithoutRule(_ child: Phrase) -> Phrase {
        Phrase(
            en: "no rule says anything of \(child.en)", zh: "没有规则适用于\(child.zh)")
    }

    package static func cutUnreachable(_ scale: String, _ cut: String, _ range: String) -> Phrase {
        Phrase(
            en: "\(scale) never reaches \(cut): it goes from \(range)",
            zh: "\(scale) 达不到 \(cut)：范围为 \(range)")
    }

    package static func cutAlwaysMet(_ scale: String, _ cut: String) -> Phrase {
        Phrase(
            en: "every child has \(scale) from \(cut) on: the threshold tells nobody apart",
            zh: "所有孩子的 \(scale) 都不低于 \(cut)：该分界值不起区分作用")
    }

    package static func rangeUpsideDown(_ scale: String, _ low: String, _ high: String) -> Phrase {
        Phrase(
            en: "\(scale) from \(low) to \(high) holds no score",
            zh: "\(scale) 从 \(low) 到 \(high) 没有分数")
    }

    package static func fallsBackwards(_ graver: Phrase, _ milder: Phrase) -> Phrase {
        Phrase(
            en: "a graver score finds less: \(graver.en), beside \(milder.en)",
            zh: "更重的分数反而得到更低的类别：\(graver.zh)，对比\(milder.zh)")
    }

    package static func contradiction(_ one: String, _ other: String) -> Phrase {
        Phrase(
            en: "\(one) and \(other) look for the same and route differently",
            zh: "\(one) 与 \(other) 条件相同而去向不同")
    }

    package static let percentileAlone = Phrase(
        en: "a percentile alone is no ground for a track: it asks, or seconds another sign",
        zh: "百分位本身不能决定类别，只能提问或作为第二个迹象")

    package static let percentileCrisis = Phrase(
        en: "a percentile never gives crisis", zh: "百分位不能导致危机类别")

    package static let crisisNeedsHaste = Phrase(
        en: "crisis is asap or stat", zh: "危机类别的紧急程度须为 asap 或 stat")

    package static func clockTooLong(_ days: Int, _ urgency: String, _ most: Int) -> Phrase {
        Phrase(
            en:
                "an ask of \(days) days is not \(urgency): \(most) at most; clocks are shortened, never lengthened",
            zh: "\(urgency) 的提问期限最多 \(most) 天，不能是 \(days) 天：期限只能缩短")
    }

    package static let reasonMissing = Phrase(
        en: "the reason is missing in one of the languages", zh: "理由缺少一种语言")

    package static let hardshipRoutesHigh = Phrase(
        en: "sex and category of hardship may widen an offer of emotional support, never more",
        zh: "性别与困境类别只能扩大情感支持的范围，不能用于更高类别")

    package static let notLast = Phrase(
        en: "nothing-found sees only the rules above it and stands last",
        zh: "nothing-found 只看其上的规则，须放在最后")

    package static func bandOfBetter(_ scale: String) -> Phrase {
        Phrase(
            en:
                "on \(scale) more is better: a band is reached from above, so give points, from and to",
            zh: "\(scale) 分数越高越好：请写分数范围 from 与 to，不写分级")
    }

    package static let hardshipLowers = Phrase(
        en: "sex and category of hardship never take an offer away: not under none",
        zh: "性别与困境类别不能用来减少支持：不可放在 none 之下")
    package static let personAlone = Phrase(
        en: "who a child is routes nobody: a sign must stand beside it", zh: "仅凭孩子的身份不能分流：须有迹象")
    package static let dangerShown = Phrase(
        en: "its reason would tell a family of danger or a worry: workers_only: true",
        zh: "理由会向家庭透露危险或他人的担忧：请写 workers_only: true")
    package static func dutyUnmet(_ what: Phrase, _ child: Phrase) -> Phrase {
        Phrase(
            en: "no rule gives crisis, asap or stat: \(what.en). Example: \(child.en)",
            zh: "没有规则给出危机干预（asap 或 stat）：\(what.zh)。例：\(child.zh)")
    }

    package static let sourceMissing = Phrase(en: "the source is empty", zh: "来源为空")

    package static func unknownRule(_ id: String) -> Phrase {
        Phrase(en: "no rule \(id) is in this policy", zh: "规则中没有 \(id)")
    }

    package static func ruleBelow(_ id: String) -> Phrase {
        Phrase(
            en: "\(id) stands below the single sign that waits for it", zh: "\(id) 排在等待它的单一迹象之后")
    }

    package static func formTooOld(_ form: String, _ age: Int) -> Phrase {
        Phrase(
            en: "\(form) routes nobody under \(age): no child of this policy is as old",
            zh: "\(form) 不能用于 \(age) 岁以下：本规则中没有这样年龄的孩子")
    }

    package static func formMisfit(
        _ battery: String, _ form: String, ages: String
    ) -> Phrase {
        Phrase(
            en: "battery \(battery) asks \(form), which has no form for the ages \(ages)",
            zh: "组合 \(battery) 使用 \(form)，但它不适用于 \(ages) 岁")
    }

    package static func neededNotAsked(_ battery: String, _ form: String) -> Phrase {
        Phrase(
            en: "battery \(battery) needs \(form), which is not among its forms",
            zh: "组合 \(battery) 需要 \(form)，却未列入表中")
    }

    package static func nothingNeeded(_ battery: String) -> Phrase {
        Phrase(
            en: "battery \(battery) needs no form, so an empty one is complete",
            zh: "组合 \(battery) 没有必需的问卷，空白即视为完成")
    }

    package static func batteryTwice(_ battery: String) -> Phrase {
        Phrase(en: "the battery \(battery) stands here twice", zh: "组合 \(battery) 重复")
    }

    package static func riskUnheard(_ form: String, _ item: Int) -> Phrase {
        Phrase(
            en: "no rule hears the risk answer \(item) of \(form)",
            zh: "没有规则响应 \(form) 第 \(item) 题的危险回答")
    }

}
