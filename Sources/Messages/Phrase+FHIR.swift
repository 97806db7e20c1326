// What a FHIR message says in words, and what is wrong with a partner's.
extension Phrase {
    package static let messageReason = Phrase(en: "why", zh: "原因")
    package static let messageWants = Phrase(en: "the child would like", zh: "孩子希望")
    package static let messageRefuses = Phrase(en: "the child does not want", zh: "孩子不愿意")
    package static let messageMayKnow = Phrase(en: "who may know", zh: "可以知情的人")
    package static let messageSafeContact = Phrase(
        en: "how and when contact is safe", zh: "安全的联系方式和时间")
    package static let messageNotToMention = Phrase(
        en: "what not to mention, and to whom", zh: "不要提及的事和对象")
    package static let messageSafetyPlan = Phrase(en: "safety plan", zh: "安全计划")
    package static let messageContactsHeld = Phrase(
        en: "contacts held so far", zh: "已进行的联系次数")
    package static let messageTalkedOn = Phrase(
        en: "a person talked with the child on", zh: "与孩子谈话的日期")
    package static let messageFamilyByManager = Phrase(
        en: "Please do not contact the family yourselves: every word to it goes through the case "
            + "manager.",
        zh: "请勿自行联系家庭：与家庭的一切沟通都经个案负责人进行。")

    package static func messageAge(on day: String) -> Phrase {
        Phrase(en: "age in years on \(day)", zh: "\(day) 时的周岁年龄")
    }

    package static let messageNotScorable = Phrase(
        en: "not scorable: too many items were left out", zh: "漏答过多，无法计分")
    package static let messageProrated = Phrase(
        en: "scaled up for left-out items", zh: "已按漏答题目折算")
    package static func messageProrated(_ low: String, _ high: String) -> Phrase {
        Phrase(
            en: "scaled up for left-out items; with answers to them between \(low) and \(high)",
            zh: "已按漏答题目折算；若补答，分数在 \(low) 至 \(high) 之间")
    }
    package static func messageReach(_ low: String, _ high: String) -> Phrase {
        Phrase(
            en: "with answers to the left-out items between \(low) and \(high)",
            zh: "若补答漏答题目，分数在 \(low) 至 \(high) 之间")
    }

    /// On what ground a referral is shared.
    package static func messageBasis(_ code: String) -> Phrase {
        switch code {
        case "guardian": Phrase(en: "consent of the guardian", zh: "监护人同意")
        case "minor": Phrase(en: "the child's own consent", zh: "孩子本人同意")
        case "guardian-and-minor":
            Phrase(en: "consent of the guardian and of the child", zh: "监护人和孩子本人同意")
        case "public-duty": Phrase(en: "a public duty by law", zh: "履行法定职责")
        case "emergency":
            Phrase(
                en: "emergency, danger to life or health; without consent",
                zh: "紧急情况（生命或健康危险），未经同意")
        case "statutory":
            Phrase(en: "statutory duty to report; without consent", zh: "法定报告义务，未经同意")
        default: .verbatim(code)
        }
    }

    package static let messageRecalled = Phrase(
        en: "Taken back. Please return or destroy every paper and file of it, copies too, and do "
            + "not contact the child or the family about it any more.",
        zh: "已撤回。请退回或销毁与之有关的全部纸质和电子材料（包括副本），不要再就此联系孩子或家庭。")

    package static let feedbackNotFHIR = Phrase(
        en: "this is neither a FHIR Bundle nor a Task", zh: "这既不是 FHIR Bundle，也不是 Task")
    package static let feedbackBundleType = Phrase(
        en: "a feedback bundle is of type message or collection",
        zh: "反馈 Bundle 的类型须为 message 或 collection")
    package static let feedbackWithoutTask = Phrase(
        en: "there is no Task in this bundle", zh: "此 Bundle 中没有 Task")
}
