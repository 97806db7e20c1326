extension Phrase {
    package static func track(_ code: String) -> Phrase {
        switch code {
        case "universal": Phrase(en: "universal", zh: "普遍支持")
        case "emotional-support": Phrase(en: "emotional support", zh: "情感支持")
        case "counseling": Phrase(en: "counselling", zh: "心理疏导")
        case "crisis": Phrase(en: "crisis", zh: "危机干预")
        default: .verbatim(code)
        }
    }

    package static func urgency(_ code: String) -> Phrase {
        switch code {
        case "routine": Phrase(en: "within 28 days", zh: "28 天内")
        case "urgent": Phrase(en: "within 7 days", zh: "7 天内")
        case "asap": Phrase(en: "today", zh: "当天")
        case "stat": Phrase(en: "now", zh: "立即")
        default: .verbatim(code)
        }
    }

    package static let noNightToJoin = Phrase(
        en: "no night is under way that could be joined", zh: "没有可以加入的夜间分诊")

    package static func chunkHeld(_ district: String) -> Phrase {
        Phrase(
            en: "a worker holds a chunk of \(district) and does not move: end its session",
            zh: "有工作进程占用 \(district) 的分块而没有进展：请结束其会话")
    }

    package static func workersLost(_ count: Int) -> Phrase {
        Phrase(
            en: "\(count) of the workers were lost on the way; the others did their part",
            zh: "有 \(count) 个工作进程中途失去，其余已完成")
    }

    package static func childrenUndecided(_ ids: [String]) -> Phrase {
        Phrase(
            en: "not decided, since a stored sheet cannot be read: "
                + ids.joined(separator: " "),
            zh: "因存储的答卷无法读取而未能分诊：" + ids.joined(separator: " "))
    }

    package static func examinedSoFar(_ count: Int) -> Phrase {
        Phrase(en: "\(count) children examined", zh: "已处理 \(count) 名孩子")
    }

    package static func nightHeadline(_ asOf: String, policy: String) -> Phrase {
        Phrase(en: "Triage as of \(asOf), policy \(policy)", zh: "分诊时点 \(asOf)，规则 \(policy)")
    }

    package static func nightCounts(
        examined: Int, decided: Int, undetermined: Int, unchanged: Int
    ) -> Phrase {
        Phrase(
            en:
                "\(examined) examined: \(decided) decided, \(undetermined) undetermined, \(unchanged) unchanged",
            zh: "处理 \(examined)：已决定 \(decided)，待定 \(undetermined)，不变 \(unchanged)")
    }

    package static func nightOpen(
        asks: Int, alerts: Int, alertsOverdue: Int, notAssessed: Int
    ) -> Phrase {
        Phrase(
            en:
                "\(asks) asks open, \(alerts) alerts open (\(alertsOverdue) past their clock), \(notAssessed) children not assessed",
            zh: "待了解事项 \(asks)，未处理警报 \(alerts)（逾期 \(alertsOverdue)），未测评 \(notAssessed) 人")
    }

    package static let overrideNeedsReason = Phrase(
        en: "an override needs a reason in words: --reason", zh: "人工决定须写明理由：--reason")

    package static func overrideUrgency(_ track: Phrase, _ codes: [String]) -> Phrase {
        Phrase(
            en:
                "\(track.en) is \(codes.joined(separator: ", ")): a clock may be shortened, never lengthened",
            zh: "\(track.zh)的紧急程度只能是 \(codes.joined(separator: "、"))：期限可以缩短，不可延长")
    }

    package static func plainWords(_ option: String, _ fewest: Int, _ most: Int) -> Phrase {
        Phrase(
            en: "\(option) takes plain words of \(fewest) to \(most) characters on one line",
            zh: "\(option) 应为一行文字，\(fewest) 至 \(most) 个字符")
    }

    package static func nothingAsked(_ minor: String, _ rule: String) -> Phrase {
        Phrase(
            en: "nothing is asked of \(minor) by \(rule)", zh: "\(rule) 没有对 \(minor) 提出待了解事项")
    }

    package static func asksSettled(_ minor: String, _ what: [String]) -> Phrase {
        Phrase(
            en: "\(minor): settled \(what.joined(separator: ", ")). A newer sheet may ask again.",
            zh: "\(minor)：已了结 \(what.joined(separator: "、"))。有新答卷时可能再次提出。")
    }

    package static func nightCut(_ asOf: String) -> Phrase {
        Phrase(
            en: "The night of \(asOf) was cut short; started again it does what is left",
            zh: "\(asOf) 的夜间分诊未完成；再次启动会完成剩余部分")
    }

    package static let keptTrack = Phrase(
        en: "The track is kept; the rules now find less, and a lowering is proposed:",
        zh: "类别保持不变；规则现在得出较低的类别，建议下调：")
    package static let keptByPerson = Phrase(
        en: "A person's decision stands; the rules find:", zh: "以人工决定为准；规则得出：")

    package static func verdict(_ code: String) -> Phrase {
        switch code {
        case "true": Phrase(en: "true", zh: "成立")
        case "false": Phrase(en: "false", zh: "不成立")
        case "unknown": Phrase(en: "unknown", zh: "未知")
        case "not-asked": Phrase(en: "not asked", zh: "未询问")
        case "sleeping": Phrase(en: "sleeping", zh: "休眠")
        default: .verbatim(code)
        }
    }

    package static func disposition(_ code: String) -> Phrase {
        code == "decided" ? Phrase(en: "decided", zh: "已决定") : Phrase(en: "undetermined", zh: "待定")
    }

    package static func overrideExpiry(_ day: String) -> Phrase {
        Phrase(
            en: "an override expires within a year from today, not on \(day)",
            zh: "人工决定的期限须在今天起一年之内，不能是 \(day)")
    }

    package static func overrideOverOpenAlert(_ minor: String) -> Phrase {
        Phrase(
            en: "\(minor) has an open alert: a person talks with the child first",
            zh: "\(minor) 有未处理的警报：须先有人与孩子谈话")
    }

    package static func noOverride(_ minor: String) -> Phrase {
        Phrase(en: "\(minor) has no override to end", zh: "\(minor) 没有可结束的人工决定")
    }

    package static func overrideRecorded(_ minor: String, _ track: Phrase, until: String) -> Phrase
    {
        Phrase(
            en:
                "\(minor): \(track.en) by a person's decision until \(until). Rules do not overwrite it.",
            zh: "\(minor)：人工决定为\(track.zh)，至 \(until)。规则不会覆盖。")
    }

    package static func overrideStands(
        _ track: Phrase, by author: String, until: String, reason: String
    ) -> Phrase {
        Phrase(
            en: "A person decided: \(track.en), \(author), until \(until): \(reason)",
            zh: "人工决定：\(track.zh)，\(author)，至 \(until)：\(reason)")
    }

    package static func overrideEnded(_ minor: String) -> Phrase {
        Phrase(
            en: "\(minor): the override is ended; the next night decides by the rules.",
            zh: "\(minor)：人工决定已结束，下次夜间分诊按规则决定。")
    }

    package static func restsOn(_ sheet: String) -> Phrase {
        Phrase(en: "Rests on \(sheet)", zh: "依据 \(sheet)")
    }

    package static func smallestChange(
        _ inputs: String, track: Phrase, error: String?, isTooClose: Bool?
    ) -> Phrase {
        let closeness = isTooClose == true
        return Phrase(
            en: "Smallest change: \(inputs) would give \(track.en); standard error "
                + (error ?? "not known") + (closeness ? ": too close to tell" : ""),
            zh: "最小变化：\(inputs) 则为\(track.zh)；标准误 "
                + (error ?? "未知") + (closeness ? "：过于接近，无法分辨" : ""))
    }

    package static func confirmationRecorded(_ minor: String, _ result: String) -> Phrase {
        Phrase(en: "\(minor): \(result) recorded.", zh: "\(minor)：已记录 \(result)。")
    }

    package static func labelForms(_ code: String) -> Phrase {
        Phrase(en: "Forms: \(code)", zh: "问卷：\(code)")
    }

    package static func labelReferrals(_ status: String) -> Phrase {
        let label = storyReferral(status)
        return Phrase(
            en: "Referrals: \(label.text(in: .english))", zh: "转介：\(label.text(in: .chinese))")
    }

    package static func reportTitle(_ name: String, _ from: String, _ to: String) -> Phrase {
        Phrase(en: "Report \(name): \(from) to \(to)", zh: "报告 \(name)：\(from) 至 \(to)")
    }

    package static func notAPeriod(_ text: String) -> Phrase {
        Phrase(
            en: "\(text) is no period: write 2022H1, 2022 or 2022-09, or --from and --to.",
            zh: "\(text) 不是时间段：请写 2022H1、2022 或 2022-09，或用 --from 与 --to。")
    }

    package static let periodNeeded = Phrase(
        en: "give a period (2022H1, 2022, 2022-09), or --from and --to in their order",
        zh: "请给出时间段（2022H1、2022、2022-09），或按先后给出 --from 与 --to")

    package static let practice = Phrase(
        en: "PRACTICE: synthetic children, no real ones.", zh: "练习数据：均为模拟的孩子，没有真实的孩子。")

    package static func morningWaits(_ kinds: [(Phrase, Int)]) -> Phrase {
        Phrase(
            en: "Waiting for people: " + kinds.map { "\($0.0.en) \($0.1)" }.joined(separator: ", "),
            zh: "等待处理：" + kinds.map { "\($0.0.zh) \($0.1)" }.joined(separator: "，"))
    }
    package static func nightOverdue(_ last: String?) -> Phrase {
        guard let last else {
            return Phrase(en: "No night has come to its end yet", zh: "尚未完成过夜间分诊")
        }
        return Phrase(
            en: "No night came to its end for over 26 hours; the last one at \(last)",
            zh: "超过 26 小时没有完成夜间分诊；上次完成于 \(last)")
    }
    package static func nightFailed(_ code: String) -> Phrase {
        Phrase(
            en: "The last night was stopped (\(code)); started again it goes on where it was",
            zh: "最近一次夜间分诊中断（\(code)）；再次启动会从中断处继续")
    }

}
