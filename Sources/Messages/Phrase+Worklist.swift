// What waits for people, and what falls due.
extension Phrase {
    /// The kind of a line of the worklist.
    package static func worklist(_ kind: String) -> Phrase {
        switch kind {
        case "alert": Phrase(en: "safety talk", zh: "安全谈话")
        case "harm": Phrase(en: "harm to be reported", zh: "侵害须报告")
        case "talk": Phrase(en: "talk asked for", zh: "需谈话")
        case "concern": Phrase(en: "somebody is worried", zh: "有人担心")
        case "confirm": Phrase(en: "talk to confirm", zh: "确认谈话")
        case "contact": Phrase(en: "contact due", zh: "应联系")
        case "visit": Phrase(en: "visit due", zh: "应探访")
        case "action": Phrase(en: "action due", zh: "行动到期")
        case "ask": Phrase(en: "to find out", zh: "需了解")
        case "form": Phrase(en: "form due", zh: "问卷到期")
        case "lowering": Phrase(en: "lowering to review", zh: "降级待审")
        case "override": Phrase(en: "override to review", zh: "人工决定待审")
        case "offer-again": Phrase(en: "declined, to be offered again", zh: "曾拒绝，再次征询")
        case "referral": Phrase(en: "referral without answer", zh: "转介未答复")
        case "approval": Phrase(en: "package to approve", zh: "打包待批准")
        case "ground": Phrase(en: "consent to be sought", zh: "须补征同意")
        case "consent-14": Phrase(en: "14 now: own consent", zh: "满十四岁，征求本人同意")
        case "second-entry": Phrase(en: "second entry", zh: "第二次录入")
        case "entry-differs": Phrase(en: "two readings differ", zh: "两次录入不一致")
        case "move": Phrase(en: "child moving in", zh: "迁入待接收")
        case "hand-over": Phrase(en: "hand-over at 18", zh: "十八岁交接")
        default: .verbatim(kind)
        }
    }

    package static let aboutAssessDue = Phrase(
        en: "Who is due for a form, by worker.", zh: "谁该填哪份问卷，按人员列出。")
    package static let columnWhy = Phrase(en: "why", zh: "原因")
    package static let columnDueOn = Phrase(en: "due", zh: "到期")
    package static let columnKind = Phrase(en: "kind", zh: "种类")
    package static let columnReason = Phrase(en: "reason", zh: "原因")

    /// Why a form is due.
    package static func dueWhy(_ why: String) -> Phrase {
        switch why {
        case "rescreen": Phrase(en: "asked again after care", zh: "服务后复测")
        case "ask": Phrase(en: "a rule asks", zh: "规则要求")
        case "consent-14": Phrase(en: "14 now: own consent", zh: "满十四岁，征求本人同意")
        case "campaign": Phrase(en: "campaign", zh: "筛查活动")
        default: .verbatim(why)
        }
    }
}

// The figures of a period about care.
extension Phrase {
    package static let labelPositive = Phrase(en: "Routed to care", zh: "需要服务")
    package static let labelWaitingForContact = Phrase(
        en: "Confirmed, waiting for a first contact", zh: "已确认、等待首次联系")
    package static let labelContacts = Phrase(en: "Contacts held", zh: "联系次数")
    package static let labelConferences = Phrase(en: "Conferences", zh: "联席会议")
    package static let labelActivities = Phrase(en: "Lectures and groups", zh: "讲座与小组")

    package static func labelSupported(_ track: Phrase) -> Phrase {
        Phrase(en: "Supported, \(track.en)", zh: "已服务，\(track.zh)")
    }
    package static func labelOutcome(_ outcome: Phrase) -> Phrase {
        Phrase(en: "Ended: \(outcome.en)", zh: "结束：\(outcome.zh)")
    }
    package static func coverage(_ standing: String) -> Phrase {
        switch standing {
        case "declined": Phrase(en: "Declined", zh: "拒绝")
        case "absent": Phrase(en: "Absent", zh: "缺席")
        case "unable": Phrase(en: "Unable to fill in a form", zh: "无法填写")
        case "not-offered": Phrase(en: "Not offered", zh: "未提供")
        case "outstanding": Phrase(en: "Outstanding", zh: "尚未完成")
        default: .verbatim(standing)
        }
    }
}

extension Phrase {
    package static let columnRiskDelayed = Phrase(en: "risk typed late", zh: "危险回答迟录")
    package static let columnRule = Phrase(en: "rule", zh: "规则")
    package static let columnTalks = Phrase(en: "talks", zh: "谈话数")
    package static let helpQualityRules = Phrase(
        en: "For each rule how many talks confirmed it.", zh: "每条规则有多少次谈话予以确认")

    /// A form filled in days ago: the clock starts at entry, the delay is said.
    package static func filledInBefore(_ days: Int) -> Phrase {
        Phrase(
            en: "The form was filled in \(days) days ago; the clock starts now.",
            zh: "问卷填写于 \(days) 天前，时限从现在算起。")
    }
}
