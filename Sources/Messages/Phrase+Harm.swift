// Reports of suspected harm: whom to tell, and what not to do.
extension Phrase {
    package static let aboutReportHarm = Phrase(
        en: "Reports of suspected harm, and whether they were made.",
        zh: "疑似侵害的强制报告及其落实。")
    package static let aboutHarmRecord = Phrase(
        en: "Record suspected harm at once; says whom to call and what not to do.",
        zh: "立即记录疑似侵害，并提示该报告谁、不该做什么。")
    package static let aboutHarmMade = Phrase(
        en: "Say that a report was made, and to whom.", zh: "登记已经报告，以及报告给谁。")
    package static let aboutHarmAnswer = Phrase(
        en: "Answer a worker in doubt; a no has a reason.",
        zh: "答复拿不准的工作人员；认为不报须写明理由。")
    package static let aboutHarmClose = Phrase(
        en: "Close a report that was made.", zh: "了结已经报告的事项。")
    package static let aboutHarmList = Phrase(
        en: "List the open reports: no facts, no reporter.",
        zh: "列出未结的报告，不含事实和报告人。")
    package static let aboutHarmShow = Phrase(
        en: "The facts and the reporter, for those who are named for them.",
        zh: "查看事实和报告人，仅限指定人员。")

    package static let helpHarmKind = Phrase(en: "What is suspected.", zh: "疑似情形。")
    package static let helpHarmFacts = Phrase(
        en: "What was said or seen, in the child's own words; no guesses. Sealed.",
        zh: "孩子的原话或亲眼所见，不写猜测；加密保存。")
    package static let helpHarmBy = Phrase(
        en: "Who reports it; you, where not given. Sealed.",
        zh: "报告人，默认为录入者；加密保存。")
    package static let helpHarmOn = Phrase(
        en: "The day on which it was said or seen.", zh: "听到或看到的日期。")
    package static let helpHarmInDoubt = Phrase(
        en: "In doubt whether to report: a supervisor answers within the same 2 hours.",
        zh: "拿不准是否要报：督导员在同样 2 小时内答复。")
    package static let helpHarmSuspect = Phrase(
        en:
            "Who is suspected: guardian (all on record), a guardian's id, worker:CODE, partner:CODE.",
        zh: "被怀疑的人：guardian（在册的全部监护人）、监护人编号、worker:编号 或 partner:编号。")
    package static let helpHarmReport = Phrase(
        en: "A report's id, or the code of a child of whom one report is open.",
        zh: "报告编号，或仅有一份未结报告的孩子编号。")
    package static let helpHarmTo = Phrase(en: "Whom it was made to.", zh: "报告给谁。")
    package static let helpHarmAt = Phrase(
        en: "When, a day or a moment with its zone; now where not given.",
        zh: "何时：日期或带时区的时刻，默认现在。")
    package static let helpHarmAnswer = Phrase(
        en: "Whether it is to be reported.", zh: "是否要报。")
    package static let helpHarmReason = Phrase(en: "Why, in words.", zh: "理由。")
    package static let helpHarmAll = Phrase(
        en: "Also those that are closed.", zh: "也列出已了结的。")

    package static let askHarmFacts = Phrase(
        en: "What was said or seen (one line):", zh: "听到或看到的（一行）：")

    package static let columnHarmReport = Phrase(en: "report", zh: "报告")
    package static let columnHarmKind = Phrase(en: "kind", zh: "情形")
    package static let columnHarmRung = Phrase(en: "stands with", zh: "所在层级")
    package static let columnHarmMade = Phrase(en: "made", zh: "报告时间")
    package static let columnHarmMadeTo = Phrase(en: "made to", zh: "报告对象")
    package static let columnHarmInDoubt = Phrase(en: "in doubt", zh: "拿不准")
    package static let columnHarmAnswer = Phrase(en: "answer", zh: "答复")
    package static let columnHarmClosed = Phrase(en: "closed", zh: "了结")
    package static let columnHarmFacts = Phrase(en: "facts", zh: "事实")
    package static let columnHarmReporter = Phrase(en: "reporter", zh: "报告人")
}

// What the program says to whoever reports.
extension Phrase {
    package static func harmRecorded(_ minor: String, deadline: String) -> Phrase {
        Phrase(
            en: "\(minor): the report is on record. Its clock runs until \(deadline).",
            zh: "\(minor)：报告已记录，请在 \(deadline) 前完成报告。")
    }

    package static func harmRecordedBefore(_ minor: String, deadline: String) -> Phrase {
        Phrase(
            en: "\(minor): this very report was there already. Its clock runs until \(deadline).",
            zh: "\(minor)：这份报告先前已记录，请在 \(deadline) 前完成报告。")
    }

    package static let harmCallNow = Phrase(
        en: """
            Call now; no proof and nobody's leave is needed:
              1. 110, the police; with an injury 120 first. Stay with the child.
              2. the district's civil-affairs bureau (home, guardian, nobody in charge)
                 or education bureau (school), as the law names them.
            """,
        zh: """
            现在就打电话，不需要证据，也不必等谁同意：
              1. 110 报警；有伤先打 120，陪着孩子。
              2. 依法报告区（市）民政部门（家庭、监护人、无人照管）
                 或教育部门（学校）。
            """)

    package static let harmDoNot = Phrase(
        en: """
            Do not question the child on details, nor have it told a second time.
            Do not confront the suspected person, nor tell them or those close to them.
            Do not promise secrecy: "I must pass it on to people who protect children."
            """,
        zh: """
            不要追问孩子细节，不要让孩子一遍遍地讲。
            不要找被怀疑的人对质，也不要把消息告诉他和他身边的人。
            不要答应保密：“这件事我必须告诉保护孩子的人。”
            """)

    package static let harmWhenMade = Phrase(
        en: "When the calls are made:", zh: "电话打完后：")
    package static let harmSupervisorAnswers = Phrase(
        en:
            "You are in doubt: the supervisor answers within the same 2 hours. In danger, do not wait.",
        zh: "你拿不准：督导员会在同样 2 小时内答复。情况危险时不要等。")

    package static func harmSiblings(_ codes: [String]) -> Phrase {
        Phrase(
            en: "Look at the brothers and sisters too, today: " + codes.joined(separator: ", "),
            zh: "今天也要去看看兄弟姐妹：" + codes.joined(separator: "、"))
    }

    package static let harmNoGuardian = Phrase(
        en:
            "No guardian of the child is on record, so nobody was marked. One who is entered later is marked by hand: not to be informed.",
        zh: "孩子没有在册的监护人，因此没有标注任何人。以后登记的监护人须手工标注“不告知”。")

    package static func harmMade(_ id: String, to whom: Phrase) -> Phrase {
        Phrase(
            en: "\(id): made, to \(whom.en). Its clock stands still.",
            zh: "\(id)：已报告给\(whom.zh)，计时停止。")
    }

    package static func harmAnswered(_ id: String, isYes: Bool) -> Phrase {
        isYes
            ? Phrase(
                en: "\(id): it is to be reported. Its clock runs on.",
                zh: "\(id)：要报，计时继续。")
            : Phrase(
                en: "\(id): not to be reported, with the reason on record; it is closed.",
                zh: "\(id)：不报，理由已记录，报告了结。")
    }

    package static func harmClosed(_ id: String) -> Phrase {
        Phrase(en: "\(id): closed.", zh: "\(id)：已了结。")
    }

    package static func harmReportedTo(_ code: String) -> Phrase {
        switch code {
        case "police": Phrase(en: "the police", zh: "公安")
        case "civil-affairs": Phrase(en: "civil affairs", zh: "民政部门")
        case "education": Phrase(en: "education", zh: "教育部门")
        case "health": Phrase(en: "health", zh: "卫生健康部门")
        case "other": Phrase(en: "another office", zh: "其他部门")
        default: .verbatim(code)
        }
    }

    package static func harmUnknownSuspect(_ text: String) -> Phrase {
        Phrase(
            en:
                "\(text) is no guardian of this child; write guardian, a guardian's id, worker:CODE or partner:CODE",
            zh: "\(text) 不是这个孩子的监护人；请写 guardian、监护人编号、worker:编号 或 partner:编号")
    }

    package static let harmNoSuchReport = Phrase(
        en: "no such report is open to you", zh: "没有对你开放的这份报告")
    package static let harmNotNamed = Phrase(
        en: "the facts and the reporter are known to those alone who are named for them",
        zh: "事实和报告人只有指定人员可以查看")
    package static let harmStepNotPossible = Phrase(
        en: "this was done already, or is not possible as the report stands",
        zh: "这一步已经做过，或报告目前的状态不允许")
    package static let harmNoNeedsReason = Phrase(
        en: "a no needs a reason in words: --reason", zh: "认为不报须写明理由：--reason")

    package static func harmSeveralReports(_ minor: String, _ count: Int) -> Phrase {
        Phrase(
            en: "\(count) reports about \(minor) are open; give the id of one",
            zh: "\(minor) 有 \(count) 份未结的报告，请给出其中一份的编号")
    }
    package static func harmPartnerHolds(_ partner: String, _ code: String) -> Phrase {
        Phrase(
            en:
                "\(partner) has a referral of the child; take it back: xinlu referral revoke \(code) "
                + "--reason …",
            zh: "\(partner) 持有该孩子的转介，请撤回：xinlu referral revoke \(code) --reason …")
    }
}
