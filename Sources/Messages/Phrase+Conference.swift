// Conferences of several agencies about children.
extension Phrase {
    package static let aboutConference = Phrase(
        en: "Conferences of several agencies; visible to their members alone.",
        zh: "多部门会商，仅成员可见。")
    package static let aboutConferenceOpen = Phrase(
        en: "Open a conference; you are its first member.", zh: "发起会商，你是第一个成员。")
    package static let aboutConferenceRecord = Phrase(
        en: "Put on record what was said, or who takes part.", zh: "记录发言内容或参加人。")
    package static let aboutConferenceAction = Phrase(
        en: "Give somebody something to do by a day, or say that it is done.",
        zh: "交办事项并定期限，或登记已完成。")
    package static let aboutConferenceClose = Phrase(
        en: "Close a conference in which all is done.", zh: "事项全部完成后结束会商。")
    package static let aboutConferenceList = Phrase(
        en: "List the conferences that you are a member of.", zh: "列出你参加的会商。")
    package static let aboutConferenceShow = Phrase(
        en: "Show what stands in a conference.", zh: "查看会商内容。")
    package static let aboutConferenceMinutes = Phrase(
        en: "The minutes as a page (HTML).", zh: "生成会商纪要（HTML 页面）。")

    package static let helpConferenceCode = Phrase(
        en: "The conference's code.", zh: "会商编号。")
    package static let helpConferenceNewCode = Phrase(
        en: "A code for it: letters, digits, dots and hyphens.",
        zh: "新编号（字母、数字、点、连字符）。")
    package static let helpConferenceTitle = Phrase(en: "What it is called.", zh: "名称。")
    package static let helpConferenceHeldOn = Phrase(
        en: "The day on which it is held; today where not given.", zh: "会商日期，默认今天。")
    package static let helpConferenceQuorum = Phrase(
        en: "How many members are present at least when something is decided.",
        zh: "作出决定时至少到会的人数。")
    package static let helpConferenceMatter = Phrase(
        en: "A child whom it is about, by code.", zh: "会商涉及的孩子编号。")
    package static let helpConferenceDraft = Phrase(
        en:
            "Also children of the region with an alert past its clock, an action overdue or an open report of harm.",
        zh: "并列入该地区警报逾期、措施逾期或有未结侵害报告的孩子。")
    package static let helpConferenceWorker = Phrase(
        en: "A worker who takes part, by code.", zh: "参加的工作人员编号。")
    package static let helpConferenceKind = Phrase(en: "What is said.", zh: "记录类型。")
    package static let helpConferenceWords = Phrase(
        en: "In words; a child's view in its own.", zh: "内容；孩子的意见用孩子自己的话。")
    package static let helpConferenceAgency = Phrase(
        en: "Whose position or dissent, or for which agency somebody takes part.",
        zh: "意见或异议所属部门，或参加人代表的部门。")
    package static let helpConferenceMember = Phrase(
        en: "Who takes part: a worker's code, or a name.", zh: "参加人：工作人员编号或姓名。")
    package static let helpConferencePresent = Phrase(
        en: "Whether the member is there.", zh: "是否到会。")
    package static let helpConferenceWhat = Phrase(en: "What is to be done.", zh: "要做的事。")
    package static let helpConferenceOwner = Phrase(en: "Who does it.", zh: "负责人。")
    package static let helpConferenceDue = Phrase(en: "By which day.", zh: "完成期限。")
    package static let helpConferenceDone = Phrase(
        en: "The id of an action that is done.", zh: "已完成事项的编号。")
    package static let helpConferenceInto = Phrase(
        en: "The file that takes the page; standard output where not given.",
        zh: "写入的文件，默认输出到屏幕。")

    package static let columnConferenceHeld = Phrase(en: "held", zh: "会商日期")
    package static let columnConferenceMembers = Phrase(en: "members", zh: "成员数")
    package static let columnConferenceMatters = Phrase(en: "matters", zh: "涉及人数")
    package static let columnConferenceDecisions = Phrase(en: "decisions", zh: "决定数")
    package static let columnConferenceActions = Phrase(en: "open actions", zh: "未完成事项")
    package static let columnConferenceClosed = Phrase(en: "closed", zh: "结束")
    package static let columnConferenceWho = Phrase(en: "who", zh: "谁")
    package static let columnConferenceWords = Phrase(en: "words", zh: "内容")
    package static let columnConferenceOn = Phrase(en: "on", zh: "日期")
    package static let columnConferenceID = Phrase(en: "id", zh: "记录编号")

    package static func agencyName(_ code: String) -> Phrase {
        switch code {
        case "police": Phrase(en: "Police", zh: "公安")
        case "procuratorate": Phrase(en: "Procuratorate", zh: "检察院")
        case "court": Phrase(en: "Court", zh: "法院")
        case "justice": Phrase(en: "Justice", zh: "司法行政")
        case "education": Phrase(en: "Education", zh: "教育")
        case "health": Phrase(en: "Health", zh: "卫生健康")
        case "youth-league": Phrase(en: "Youth League", zh: "共青团")
        case "womens-federation": Phrase(en: "Women's Federation", zh: "妇联")
        case "civil-affairs": Phrase(en: "Civil Affairs", zh: "民政")
        case "other": Phrase(en: "Other", zh: "其他")
        default: .verbatim(code)
        }
    }
}

// What stands in minutes.
extension Phrase {
    package static func conferenceMinutesTitle(_ code: String, _ title: String) -> Phrase {
        Phrase(en: "Minutes \(code): \(title)", zh: "会商纪要 \(code)：\(title)")
    }

    package static func conferenceHeld(_ day: String, closedOn closed: String?) -> Phrase {
        Phrase(
            en: "Held on \(day); " + (closed.map { "closed on \($0)." } ?? "not closed yet."),
            zh: "会商日期 \(day)，" + (closed.map { "\($0) 结束。" } ?? "尚未结束。"))
    }

    package static func conferenceQuorum(_ quorum: Int, present: Int) -> Phrase {
        let isMet = present >= quorum
        return Phrase(
            en: "Quorum \(quorum), present \(present): "
                + (isMet ? "the conference can decide." : "the conference cannot decide."),
            zh: "法定到会 \(quorum) 人，实到 \(present) 人，" + (isMet ? "可以作出决定。" : "不能作出决定。"))
    }

    package static let conferencePresent = Phrase(en: "Present", zh: "到会")
    package static let conferenceAbsent = Phrase(en: "Not present", zh: "未到会")
    package static let conferenceMatters = Phrase(en: "Matters", zh: "议题")
    package static let conferencePositions = Phrase(en: "Positions", zh: "各部门意见")
    package static let conferenceChildView = Phrase(en: "The child's view", zh: "孩子的意见")
    package static let conferenceGuardians = Phrase(
        en: "Why a guardian was not heard", zh: "未听取监护人意见的原因")
    package static let conferenceDecision = Phrase(en: "Decision", zh: "决定")
    package static let conferenceDissent = Phrase(en: "Dissent", zh: "不同意见")
    package static let conferenceActions = Phrase(en: "Actions", zh: "交办事项")
    package static let conferenceNothingDecided = Phrase(
        en: "Nothing has been decided.", zh: "尚未作出决定。")
    package static let conferenceWhole = Phrase(en: "All matters", zh: "全部议题")

    package static func conferenceNotAsked(_ why: String) -> Phrase {
        Phrase(en: "Not asked: \(why)", zh: "未询问：\(why)")
    }

    package static func conferenceActionLine(
        owner: String, due: String, done: String?
    ) -> Phrase {
        Phrase(
            en: "\(owner), by \(due); " + (done.map { "done on \($0)" } ?? "open"),
            zh: "\(owner)，期限 \(due)，" + (done.map { "\($0) 完成" } ?? "未完成"))
    }

    package static let conferenceBrought = Phrase(
        en: "Brought before the conference.", zh: "提请会商。")
    package static let conferenceHarmReport = Phrase(
        en: "a report of suspected harm is open", zh: "有未结的疑似侵害报告")

    package static func conferenceAlertsOverdue(_ count: Int) -> Phrase {
        Phrase(en: "alerts past their clock: \(count)", zh: "逾期警报 \(count) 个")
    }

    package static func conferenceActionsOverdue(_ count: Int) -> Phrase {
        Phrase(en: "planned actions overdue: \(count)", zh: "逾期措施 \(count) 项")
    }
}

// What the program says.
extension Phrase {
    package static func conferenceOpened(_ code: String, matters: Int) -> Phrase {
        Phrase(
            en: "\(code) is open, children: \(matters). You are its first member.",
            zh: "会商 \(code) 已发起，涉及孩子 \(matters) 人，你是第一个成员。")
    }

    package static func conferenceRecorded(_ code: String, isReplacing: Bool) -> Phrase {
        Phrase(
            en: "\(code): on record."
                + (isReplacing ? " The earlier wording no longer counts." : ""),
            zh: "\(code)：已记录。" + (isReplacing ? "此前的内容不再作数。" : ""))
    }

    package static func conferenceMemberSet(
        _ code: String, _ person: String, isPresent: Bool, seesIt: Bool
    ) -> Phrase {
        Phrase(
            en: "\(code): \(person) takes part, " + (isPresent ? "present" : "not present")
                + (seesIt ? ", and sees the conference." : "."),
            zh: "\(code)：\(person) 参加，" + (isPresent ? "已到会" : "未到会")
                + (seesIt ? "，可查看本会商。" : "。"))
    }

    package static func conferenceActionDone(_ code: String) -> Phrase {
        Phrase(en: "\(code): done.", zh: "\(code)：已完成。")
    }

    package static func conferenceClosed(_ code: String, _ day: String) -> Phrase {
        Phrase(en: "\(code) is closed, on \(day).", zh: "会商 \(code) 于 \(day) 结束。")
    }

    package static func conferenceMinutesWritten(_ path: String) -> Phrase {
        Phrase(en: "The minutes are in \(path).", zh: "纪要已写入 \(path)。")
    }

    package static let conferenceNeedsWorker = Phrase(
        en: "a conference is opened by a worker, under her own login",
        zh: "会商须由工作人员以本人账号发起")
    package static let conferencePersonRefused = Phrase(
        en: "this person cannot take part", zh: "此人不能参加")
    package static let conferenceQuorumRange = Phrase(
        en: "--quorum is a number from 1 to 50", zh: "--quorum 为 1 至 50 的数")
    package static let conferenceAgencyOption = Phrase(
        en: "--agency is needed with position and dissent, and goes with no other kind",
        zh: "意见和异议须给出 --agency，其他类型不用")

    package static func conferenceMinorNeeded(_ kind: String) -> Phrase {
        Phrase(en: "\(kind) is about one child: --minor", zh: "\(kind) 须指明孩子：--minor")
    }

    package static func conferenceUnknown(_ code: String) -> Phrase {
        Phrase(
            en: "you are a member of no conference with the code \(code)",
            zh: "你没有参加编号为 \(code) 的会商")
    }

    package static func conferenceInTwoDistricts(_ code: String, _ districts: [String]) -> Phrase {
        Phrase(
            en:
                "more than one district has a \(code) (\(districts.joined(separator: ", "))); write the district before it",
            zh: "不止一个区市有 \(code)（\(districts.joined(separator: "、"))），请在前面写上区划代码")
    }

    package static func conferenceCodeTaken(_ code: String) -> Phrase {
        Phrase(en: "the code \(code) is taken in this district", zh: "编号 \(code) 在本区市已被使用")
    }

    package static func conferenceIsClosed(_ code: String, _ day: String) -> Phrase {
        Phrase(
            en: "\(code) was closed on \(day); nothing is added to it",
            zh: "会商 \(code) 已于 \(day) 结束，不能再添加")
    }

    package static func conferenceOtherDistrict(_ minor: String, _ district: String) -> Phrase {
        Phrase(
            en: "\(minor) is not of the district \(district), which the conference is of",
            zh: "\(minor) 不属于会商所在的 \(district)")
    }

    package static func conferenceNoMatter(_ code: String, _ minor: String) -> Phrase {
        Phrase(
            en: "\(minor) is no matter of \(code) yet", zh: "\(minor) 还不是 \(code) 的议题")
    }

    package static func conferenceMemberOf(_ person: String, _ agency: Phrase) -> Phrase {
        Phrase(
            en: "\(person) takes part already, for \(agency.en)",
            zh: "\(person) 已代表\(agency.zh)参加")
    }

    package static func conferenceLacksQuorum(_ present: Int, _ quorum: Int) -> Phrase {
        Phrase(
            en: "no decision without a quorum: \(present) present, \(quorum) needed",
            zh: "未达法定到会人数，不能作出决定：到会 \(present) 人，需 \(quorum) 人")
    }

    package static func conferenceLacksChild(_ minor: String) -> Phrase {
        Phrase(
            en:
                "no decision before the view of \(minor) is on record (child-view), or why it was not asked (child-not-asked)",
            zh: "决定前须记录 \(minor) 本人的意见（child-view），或未询问的原因（child-not-asked）")
    }

    package static func conferenceLacksGuardian(_ minor: String) -> Phrase {
        Phrase(
            en:
                "a guardian of \(minor) is not to be informed: say first why it was not heard (guardian-not-heard)",
            zh: "\(minor) 有不告知的监护人：须先记录未听取其意见的原因（guardian-not-heard）")
    }

    package static func conferenceDueBefore(_ due: String, _ held: String) -> Phrase {
        Phrase(
            en: "\(due) is before the conference, which is on \(held)",
            zh: "期限 \(due) 早于会商日期 \(held)")
    }

    package static func conferenceNoAction(_ code: String, _ id: String) -> Phrase {
        Phrase(en: "\(code) has no action \(id)", zh: "\(code) 没有编号为 \(id) 的事项")
    }

    package static func conferenceActionsOpen(_ code: String, _ count: Int) -> Phrase {
        Phrase(
            en: "\(code) is not closed while actions are open: \(count)",
            zh: "\(code) 还有未完成事项 \(count) 项，不能结束")
    }

    package static func conferenceLacksDecision(_ code: String) -> Phrase {
        Phrase(
            en: "\(code) is not closed without a decision", zh: "\(code) 尚无决定，不能结束")
    }
}
