// One screen about a child.
extension Phrase {
    package static func informantShort(_ code: String) -> Phrase {
        switch code {
        case "self": Phrase(en: "self", zh: "本人")
        case "parent": Phrase(en: "parent", zh: "家长")
        case "caregiver": Phrase(en: "caregiver", zh: "照料人")
        case "teacher": Phrase(en: "teacher", zh: "教师")
        case "clinician": Phrase(en: "clinician", zh: "医生")
        default: .verbatim(code)
        }
    }
    package static func guardianMark(_ code: String) -> Phrase {
        switch code {
        case "unreachable": Phrase(en: "unreachable", zh: "联系不上")
        case "not-to-be-informed": Phrase(en: "not to be informed", zh: "不得告知")
        case "suspended": Phrase(en: "suspended", zh: "监护中止")
        case "revoked": Phrase(en: "revoked", zh: "监护撤销")
        default: .verbatim(code)
        }
    }
    package static func revisionOfRecord(_ number: Int) -> Phrase {
        Phrase(en: "revision \(number)", zh: "第 \(number) 版")
    }
    package static func guardianCount(_ count: Int) -> Phrase {
        Phrase(en: count == 1 ? "1 guardian" : "\(count) guardians", zh: "\(count) 名监护人")
    }
    package static let labelHardship = Phrase(en: "Hardship", zh: "困境类别")
    package static let labelPapers = Phrase(en: "Papers", zh: "证件")
    package static let labelTeam = Phrase(en: "Team", zh: "责任人")
    package static let labelGuardians = Phrase(en: "Guardians", zh: "监护人")
    package static let labelSiblings = Phrase(en: "Siblings", zh: "兄弟姐妹")
    package static let labelTrack = Phrase(en: "Track", zh: "分诊")
    package static let labelEpisode = Phrase(en: "Episode", zh: "服务")
    package static let labelOpenAlerts = Phrase(en: "Alerts", zh: "警示")
    package static let labelDue = Phrase(en: "Next due", zh: "待办")
    package static let noneOnRecord = Phrase(en: "none on record", zh: "无记录")
    package static let notYetDecided = Phrase(en: "not decided yet", zh: "尚未分诊")
    package static func openAlerts(_ count: Int, until: String) -> Phrase {
        Phrase(en: "\(count) open, deadline \(until)", zh: "\(count) 条未处理，时限 \(until)")
    }
    package static let historyHeading = Phrase(
        en: "Scores, oldest to newest (screening, not diagnosis)", zh: "历次得分，由早到晚（筛查结果，并非诊断）")
    package static let historyNotShown = Phrase(
        en: "Scores are shown to district and city workers.", zh: "得分仅向区市级及以上人员显示。")
    package static let doubtfulMark = Phrase(en: "doubtful", zh: "存疑")
    package static func scoreInWords(_ score: String, of low: String, _ high: String) -> Phrase {
        Phrase(en: "\(score) of \(low) to \(high)", zh: "\(score) 分（\(low)–\(high)）")
    }
    package static func earlierScores(_ scores: String) -> Phrase {
        Phrase(en: "before: \(scores)", zh: "此前：\(scores)")
    }
    package static let notScorable = Phrase(en: "not scorable", zh: "无法计分")
    package static let helpShowName = Phrase(
        en: "Show the name too; the reading is on record.", zh: "同时显示姓名（查看会留痕）。")
}
