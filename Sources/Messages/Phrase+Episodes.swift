// Episodes of care, their plans and contacts; worries without a form.
extension Phrase {
    package static let aboutEpisodeShow = Phrase(
        en: "A child's episodes: findings, plan, contacts.", zh: "孩子的服务过程：谈话结果、计划、联系记录。")
    package static let aboutEpisodeContact = Phrase(
        en: "Record a contact, held or missed; nothing of what was said.",
        zh: "记录一次联系（已进行或未成）；不记谈话内容。")
    package static let aboutEpisodePlan = Phrase(
        en: "The child's goal and its mark, actions, a safety plan.",
        zh: "孩子自己的目标与评分、行动、安全计划。")
    package static let aboutEpisodeClose = Phrase(
        en: "End an episode, with its outcome and why.", zh: "结束服务，写明结果与原因。")
    package static let aboutConcern = Phrase(en: "Worries without a form.", zh: "不用问卷的担心。")
    package static let aboutConcernRecord = Phrase(
        en: "Record a worry; self-harm seen calls a person at once.",
        zh: "记录一项担心；看到自伤则立即发出警报。")
    package static let aboutConcernList = Phrase(en: "Open worries.", zh: "尚未处理的担心。")
    package static let aboutConcernClose = Phrase(
        en: "Settle a worry, and why.", zh: "处理完一项担心，写明原因。")

    package static let helpContactKind = Phrase(
        en: "visit, talk, telephone, message, group, school, other.",
        zh: "visit 上门、talk 面谈、telephone 电话、message 短信、group 小组、school 学校、other 其他")
    package static let helpContactResult = Phrase(
        en: "held or missed.", zh: "held 已进行，missed 未成")
    package static let helpGoal = Phrase(
        en: "The child's own goal, in the child's words.", zh: "孩子自己的目标，用孩子的话")
    package static let helpMark = Phrase(
        en: "How near the goal is, by the child: 0 to 10.", zh: "孩子自评离目标多近：0 至 10")
    package static let helpSafetyPlan = Phrase(
        en: "What keeps the child safe, in its own words.", zh: "安全计划，用孩子的话")
    package static let helpAction = Phrase(
        en: "An action with its owner and day: \"call the school; wang; 2026-12-01\".",
        zh: "一项行动及负责人、日期：“联系学校；wang；2026-12-01”")
    package static let helpActionDone = Phrase(en: "An action that is done.", zh: "已完成的行动编号")
    package static let helpPlanOn = Phrase(en: "The day; today if left out.", zh: "日期，不填为今天")
    package static let helpOutcome = Phrase(
        en:
            "goal-met, improved, unchanged, worse, stepped-up, stepped-down, stopped-by-minor, stopped-by-family, lost, moved, aged-out, not-confirmed, died; left out: what the marks and scores say.",
        zh:
            "goal-met、improved、unchanged、worse、stepped-up、stepped-down、stopped-by-minor、stopped-by-family、lost、moved、aged-out、not-confirmed、died；不填则按评分与可靠变化"
    )
    package static let helpCloseReason = Phrase(en: "Why it ends.", zh: "结束原因")
    package static let helpAcceptedBy = Phrase(
        en: "At 18: who has taken over.", zh: "满 18 岁时：由谁接手")
    package static let helpConcernKind = Phrase(
        en: "withdrawn, crying, self-harm, absent, grief, violence, hunger, other.",
        zh: "withdrawn 退缩、crying 哭泣、self-harm 自伤、absent 缺课、grief 丧亲、violence 暴力、hunger 挨饿、other 其他")
    package static let helpSaidBy = Phrase(
        en: "Who is worried: worker, teacher, relative, minor, other.",
        zh: "谁提出：worker 工作人员、teacher 教师、relative 亲属、minor 孩子本人、other 其他")
    package static let helpSeenOn = Phrase(
        en: "When it was seen; today if left out.", zh: "看到的日期，不填为今天")
    package static let helpAllConcerns = Phrase(en: "Settled ones too.", zh: "包括已处理的")
    package static let helpConcernOrMinor = Phrase(
        en: "The worry's id, or the code of the child.", zh: "担心的编号，或孩子的编号")
    package static let helpCompany = Phrase(
        en: "Whether the child would like company: yes, maybe, no.",
        zh: "孩子是否想有人陪伴：yes、maybe、no")

    package static let columnConcern = Phrase(en: "worry", zh: "担心")
    package static let columnSaidBy = Phrase(en: "said by", zh: "提出人")
    package static let columnSeenOn = Phrase(en: "seen", zh: "看到")
    package static let columnClosedOn = Phrase(en: "closed", zh: "结束")

    package static let labelGoal = Phrase(en: "Goal", zh: "目标")
    package static let labelMarks = Phrase(en: "Marks", zh: "评分")
    package static let labelSafetyPlan = Phrase(en: "Safety plan", zh: "安全计划")
    package static let labelTalk = Phrase(en: "Talk", zh: "谈话")
    package static let labelWants = Phrase(en: "The child wants", zh: "孩子想要")
    package static let labelRefuses = Phrase(en: "The child refuses", zh: "孩子不要")
    package static let labelMayKnow = Phrase(en: "May know", zh: "可以知情")
    package static let labelAction = Phrase(en: "Action", zh: "行动")
    package static let labelContact = Phrase(en: "Contact", zh: "联系")
    package static let labelWhy = Phrase(en: "Why", zh: "原因")

    package static func contactRecorded(_ code: String) -> Phrase {
        Phrase(en: "The contact with \(code) is recorded.", zh: "已记录与 \(code) 的联系。")
    }
    package static func contactKnown(_ code: String) -> Phrase {
        Phrase(
            en: "This very contact with \(code) was there already.", zh: "与 \(code) 的这次联系已有记录。")
    }
    package static func planRecorded(_ code: String) -> Phrase {
        Phrase(en: "The plan of \(code) is recorded.", zh: "\(code) 的计划已记录。")
    }
    package static func episodeClosed(_ code: String, _ outcome: Phrase) -> Phrase {
        Phrase(
            en: "The episode of \(code) is closed: \(outcome.en).",
            zh: "\(code) 的服务已结束：\(outcome.zh)。")
    }
    package static let planNeedsSomething = Phrase(
        en: "give a goal, a mark, a safety plan or an action",
        zh: "请给出目标、评分、安全计划或行动")
    package static func actionForm(_ text: String) -> Phrase {
        Phrase(
            en: "\(text): an action is \"what; owner; 2026-12-01\"",
            zh: "\(text)：行动写作“内容；负责人；2026-12-01”")
    }
    package static func unknownAction(_ id: String) -> Phrase {
        Phrase(en: "no open action has the id \(id)", zh: "没有编号为 \(id) 的未完成行动")
    }
    package static let goalMarkRange = Phrase(
        en: "the mark is a whole number from 0 to 10", zh: "评分为 0 至 10 的整数")
    package static func noOpenEpisodeOfCare(_ code: String) -> Phrase {
        Phrase(en: "\(code) has no open episode of care", zh: "\(code) 没有进行中的服务")
    }
    package static func episodeHasOpenActions(_ code: String, _ count: Int) -> Phrase {
        Phrase(
            en: "\(code) has \(count) open actions; they are done first",
            zh: "\(code) 还有 \(count) 项未完成的行动，请先完成")
    }
    package static func outcomeWithoutGround(_ outcome: String) -> Phrase {
        Phrase(
            en:
                "\(outcome) needs a reliable change of a score, or the child's own mark (3 points; 10 for goal-met)",
            zh: "\(outcome) 须有分数的可靠变化，或孩子自己的评分（变化 3 分；goal-met 为 10 分）")
    }
    package static func concernRecorded(_ code: String, _ day: String) -> Phrase {
        Phrase(
            en: "Recorded; somebody talks with \(code) by \(day).",
            zh: "已记录；请在 \(day) 前与 \(code) 谈话。")
    }
    package static let concernKnown = Phrase(
        en: "This worry was recorded already.", zh: "这项担心已有记录。")
    package static func concernClosed(_ code: String) -> Phrase {
        Phrase(en: "The worry about \(code) is settled.", zh: "对 \(code) 的担心已处理。")
    }
    package static func noOpenConcern(_ text: String) -> Phrase {
        Phrase(en: "no open worry is known by \(text)", zh: "没有与 \(text) 对应的未处理担心")
    }
    package static func severalConcerns(_ code: String, _ count: Int) -> Phrase {
        Phrase(
            en: "\(count) worries about \(code) are open; name one by its id",
            zh: "\(code) 有 \(count) 项未处理的担心，请用编号指明")
    }

    package static func episodeStatus(_ status: String) -> Phrase {
        switch status {
        case "proposed": Phrase(en: "proposed", zh: "待确认")
        case "confirmed": Phrase(en: "confirmed", zh: "已确认")
        case "declined": Phrase(en: "declined", zh: "孩子不愿意")
        case "closed": Phrase(en: "closed", zh: "已结束")
        default: .verbatim(status)
        }
    }
    package static func confirmation(_ result: String) -> Phrase {
        switch result {
        case "confirmed": Phrase(en: "confirmed", zh: "确认")
        case "not-confirmed": Phrase(en: "not confirmed", zh: "未确认")
        case "other-need": Phrase(en: "another need", zh: "有其他需要")
        case "not-reached": Phrase(en: "not reached", zh: "未联系上")
        case "declined": Phrase(en: "declined", zh: "孩子不愿意")
        default: .verbatim(result)
        }
    }
    package static func contactKind(_ kind: String) -> Phrase {
        switch kind {
        case "visit": Phrase(en: "visit", zh: "上门")
        case "talk": Phrase(en: "talk", zh: "面谈")
        case "telephone": Phrase(en: "telephone", zh: "电话")
        case "message": Phrase(en: "message", zh: "短信")
        case "group": Phrase(en: "group", zh: "小组")
        case "school": Phrase(en: "school", zh: "学校")
        case "other": Phrase(en: "other", zh: "其他")
        default: .verbatim(kind)
        }
    }
    package static func contactResult(_ result: String) -> Phrase {
        result == "held" ? Phrase(en: "held", zh: "已进行") : Phrase(en: "missed", zh: "未成")
    }
    package static func outcome(_ code: String) -> Phrase {
        switch code {
        case "goal-met": Phrase(en: "goal met", zh: "目标达成")
        case "improved": Phrase(en: "improved", zh: "好转")
        case "unchanged": Phrase(en: "unchanged", zh: "无变化")
        case "worse": Phrase(en: "worse", zh: "加重")
        case "stepped-up": Phrase(en: "stepped up", zh: "升级服务")
        case "stepped-down": Phrase(en: "stepped down", zh: "降级服务")
        case "stopped-by-minor": Phrase(en: "stopped by the child", zh: "孩子中止")
        case "stopped-by-family": Phrase(en: "stopped by the family", zh: "家庭中止")
        case "lost": Phrase(en: "lost", zh: "失联")
        case "moved": Phrase(en: "moved", zh: "迁离")
        case "aged-out": Phrase(en: "handed over at 18", zh: "满 18 岁移交")
        case "not-confirmed": Phrase(en: "not confirmed", zh: "未确认")
        case "died": Phrase(en: "died", zh: "死亡")
        default: .verbatim(code)
        }
    }
}
