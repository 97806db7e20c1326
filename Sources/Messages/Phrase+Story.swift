// The end of the demo.
extension Phrase {
    package static let storyTitle = Phrase(en: "What happened", zh: "经过")
    package static let storyTracks = Phrase(en: "Children by track", zh: "各路径人数")
    package static let storyTalks = Phrase(
        en: "What the talks about offers found", zh: "就安排谈话的结果")
    package static let storyReferrals = Phrase(en: "Referrals by state", zh: "各状态的转介")
    package static let storyNext = Phrase(
        en: "Try next (the codes are of this demo)", zh: "接下来可试（编号均为本次演示所有）")

    package static func storyForms(_ children: Int, _ sheets: Int, risk: Int) -> Phrase {
        Phrase(
            en: """
                \(children) invented children filled in \(sheets) forms; \(risk) of the forms held \
                a risk answer, and each of these called a person before anything else was done.
                """,
            zh: "虚构的 \(children) 个孩子填了 \(sheets) 份问卷；其中 \(risk) 份有危险回答，先叫人，再做别的。")
    }
    package static func storyNight(_ universal: Int, offered: Int, open: Int) -> Phrase {
        Phrase(
            en: """
                The night left \(universal) children with what everybody gets and offers more to \
                \(offered); of \(open) something is still to be found out, and what is known \
                already takes effect.
                """,
            zh: "经夜间分诊，\(universal) 人得到一般服务，\(offered) 人得到更多；\(open) 人尚有待了解之处，已知的先生效。")
    }
    package static func storySafety(_ talks: Int, open: Int) -> Phrase {
        Phrase(
            en: """
                A scripted worker held \(talks) safety talks; alerts still open, as on any real \
                day: \(open).
                """,
            zh: "脚本模拟的工作人员完成安全谈话 \(talks) 次；与任何一天一样，尚有未处理的警报 \(open) 个。")
    }
    package static func storyTalked(
        _ talks: Int, confirmed: Int, not: Int, declined: Int, away: Int
    ) -> Phrase {
        Phrase(
            en: """
                No child is referred by a score: of \(talks) talks about an offer \(confirmed) \
                found a need, \(not) found none, \(declined) ended with a no, which is respected, \
                and \(away) reached nobody.
                """,
            zh: """
                不凭得分转介：就安排谈话 \(talks) 次，\(confirmed) 次确认有需要，\(not) 次未确认，\
                \(declined) 次孩子不愿意（予以尊重），\(away) 次未联系上。
                """)
    }
    package static func storyHanded(_ referrals: Int, _ partners: Int, _ folder: String) -> Phrase {
        Phrase(
            en: """
                \(referrals) referrals left for \(partners) partners, in sealed packages and one \
                open folder to look into: \(folder)
                """,
            zh: "\(referrals) 份转介交给 \(partners) 家机构，均为加密包，另有一个未加密的目录供查看：\(folder)")
    }
    package static func storySilence(unplaced: Int) -> Phrase {
        Phrase(
            en: """
                No partner has answered yet: silence is reminded at half of its time, told at its \
                end, and at twice its time another is asked. Waiting for a place: \(unplaced).
                """,
            zh: "机构尚未答复：时限过半即提醒，到期上报，两倍时限后另询他家。等待名额：\(unplaced) 人。")
    }
    package static let storyInvented = Phrase(
        en: """
            The children, the worker and the partners are a simulation: none of these figures says \
            how good a questionnaire is.
            """,
        zh: "孩子、工作人员和机构都是模拟：这些数字不说明量表的效力。")

    package static let tryWorklist = Phrase(
        en: "what waits this morning, each line with its command", zh: "今早的待办，每行附命令")
    package static let tryExplain = Phrase(
        en: "why this child is where it is", zh: "这个孩子为何走这条路径")
    package static let tryFamily = Phrase(
        en: "the same in words for a family", zh: "同一件事，说给家人听")
    package static let tryHistory = Phrase(en: "the child's scores", zh: "孩子的得分")
    package static let tryAcknowledge = Phrase(
        en: "take an open alert; it shows what to say and do", zh: "接手一个警报，并显示该说什么、做什么")
    package static let tryResolve = Phrase(
        en: "record the safety talk that closes it", zh: "记录关闭警报的安全谈话")
    package static let tryReply = Phrase(en: "a partner says yes", zh: "机构答复：接收")
    package static let tryReferral = Phrase(en: "the way of that referral", zh: "该转介的经过")
    package static let tryReport = Phrase(
        en: "the half-year's figures as a page", zh: "半年数字，生成网页")
    package static let tryHelp = Phrase(en: "the first page of the manual", zh: "手册首页")

    /// The state of a referral, in words.
    package static func storyReferral(_ status: String) -> Phrase {
        switch status {
        case "draft": Phrase(en: "draft", zh: "草拟")
        case "ready": Phrase(en: "ready to be packed", zh: "待打包")
        case "sent": Phrase(en: "sent, no word yet", zh: "已发出，未答复")
        case "acknowledged": Phrase(en: "received", zh: "已收到")
        case "accepted": Phrase(en: "accepted", zh: "已接收")
        case "started": Phrase(en: "started", zh: "已开始")
        case "completed": Phrase(en: "completed", zh: "已完成")
        case "failed": Phrase(en: "failed", zh: "未成功")
        default: referralStatus(status)
        }
    }
}
