// One screen in the morning.
extension Phrase {
    package static let statusHolds = Phrase(en: "Holds", zh: "数据")
    package static let statusDid = Phrase(en: "It did", zh: "结果")
    package static let statusBackup = Phrase(en: "Last backup", zh: "最近备份")
    package static let statusBackupUnknown = Phrase(
        en: "none that this database knows of", zh: "本数据库未记录")
    package static let statusNoNight = Phrase(en: "none yet", zh: "尚无")
    package static let statusWaits = Phrase(en: "Waiting", zh: "待办")
    package static let statusNothingWaits = Phrase(en: "Nothing waits.", zh: "没有待办。")
    package static let statusTroubles = Phrase(en: "Troubles", zh: "问题")
    package static let statusNoTroubles = Phrase(en: "No trouble found.", zh: "未发现问题。")
    package static func statusVersion(_ version: String, schema: Int, server: String) -> Phrase {
        Phrase(
            en: "xinlu \(version), schema \(schema), PostgreSQL \(server)",
            zh: "xinlu \(version)，结构 \(schema)，PostgreSQL \(server)")
    }
    package static func statusCounts(minors: Int, sheets: Int) -> Phrase {
        Phrase(en: "\(minors) minors, \(sheets) sheets", zh: "\(minors) 名孩子，\(sheets) 份答卷")
    }
    package static func statusNight(
        asOf: String, finished: String?, minutes: Int, isUnderWay: Bool
    ) -> Phrase {
        guard let finished else {
            return isUnderWay
                ? Phrase(en: "of \(asOf), under way", zh: "\(asOf)，进行中")
                : Phrase(en: "of \(asOf), cut short", zh: "\(asOf)，中断")
        }
        return Phrase(
            en: "finished \(finished), in \(minutes) min", zh: "完成于 \(finished)，用时 \(minutes) 分钟")
    }
    package static func statusTally(decided: Int, moved: Int, undetermined: Int) -> Phrase {
        Phrase(
            en: "\(decided) decided, \(moved) moved, \(undetermined) undetermined",
            zh: "决定 \(decided)，变动 \(moved)，待定 \(undetermined)")
    }
    package static func statusAlerts(_ urgency: Phrase) -> Phrase {
        Phrase(en: "Alerts \(urgency.en)", zh: "警报（\(urgency.zh)）")
    }
    package static func statusClock(overdue: Int, unanswered: Int, first: String) -> Phrase {
        overdue > 0
            ? Phrase(
                en: "\(overdue) overdue, \(unanswered) unanswered",
                zh: "逾期 \(overdue)，未回应 \(unanswered)")
            : Phrase(en: "first by \(first)", zh: "最早 \(first)")
    }
    package static func statusSince(_ day: String) -> Phrase {
        Phrase(en: "since \(day)", zh: "自 \(day)")
    }
    package static let statusTalksToday = Phrase(en: "Talks asked for by today", zh: "今日应谈话")
    package static let statusTalksWaiting = Phrase(en: "Offers to talk about", zh: "待谈话确认")
    package static let statusAsksOverdue = Phrase(en: "Asks past their deadline", zh: "逾期的询问")
    package static let statusReferralsSilent = Phrase(
        en: "Referrals unanswered", zh: "逾期未答复的转介")
    package static let statusReferralsReady = Phrase(en: "Referrals to pack", zh: "待打包的转介")
    package static let statusExportsHeld = Phrase(en: "Packages to approve", zh: "待批准的资料包")
    package static let statusImportsStaged = Phrase(
        en: "Files staged, not committed", zh: "已暂存未提交的文件")
    package static let statusAway = Phrase(en: "Database", zh: "数据库")
    package static let statusIsAway = Phrase(en: "away", zh: "无法连接")
    package static let statusNotifier = Phrase(en: "Notifier", zh: "通知程序")
    package static let statusIsSet = Phrase(en: "set", zh: "已设置")
    package static let statusIsNotSet = Phrase(en: "not set", zh: "未设置")

    package static let helpQualityItems = Phrase(
        en: "How often each item was left blank.", zh: "每题缺答次数")
    package static let helpQualityDoubts = Phrase(
        en: "How many sheets each check doubts.", zh: "各项核查存疑的份数")
    package static let helpQualityDrift = Phrase(
        en: "Workers whose sheets differ from the others' of their district beyond chance.",
        zh: "答卷与本区市其他人员差异超出偶然的人员")
    package static let driftIsAQuestion = Phrase(
        en:
            "A difference is a question to talk about, not a verdict: other children, other places and chance "
            + "make differences too.",
        zh: "差异是需要了解的问题，不是结论：孩子不同、地点不同和偶然也会造成差异。")
    package static let columnOmitted = Phrase(en: "blank", zh: "缺答")
    package static let columnOmittedShare = Phrase(en: "blank %", zh: "缺答 %")
    package static let columnDoubt = Phrase(en: "check", zh: "核查")
    package static let columnWorkers = Phrase(en: "workers", zh: "人员数")
    package static let columnDistricts = Phrase(en: "districts", zh: "区市数")
    package static let columnMeasure = Phrase(en: "of", zh: "指标")
    package static let columnMarked = Phrase(en: "counted", zh: "实际")
    package static let columnExpected = Phrase(en: "expected", zh: "预期")
    package static let columnQuestion = Phrase(en: "ask", zh: "需了解")
    package static func driftMeasure(_ measure: String) -> Phrase {
        switch measure {
        case "doubtful": Phrase(en: "doubtful", zh: "存疑")
        case "with-gaps": Phrase(en: "with gaps", zh: "有缺答")
        case "straight-line": Phrase(en: "one answer", zh: "通篇一个答案")
        case "total": Phrase(en: "points", zh: "总分")
        case "omitted": Phrase(en: "blanks", zh: "缺答题数")
        case "risk": Phrase(en: "risk answers", zh: "危险回答")
        default: .verbatim(measure)
        }
    }
}
