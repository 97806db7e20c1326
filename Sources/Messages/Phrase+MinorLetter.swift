// The page for the child: words for eight-year-olds, short sentences.
extension Phrase {
    package static let minorTitle = Phrase(en: "A letter for you", zh: "写给你的一封信")

    package static func minorHello(_ name: String?) -> Phrase {
        guard let name else { return Phrase(en: "Hello!", zh: "你好！") }
        return Phrase(en: "Hello \(name)!", zh: "\(name)，你好！")
    }

    package static let minorHeard = Phrase(en: "Thank you for talking with us", zh: "谢谢你和我们聊天")
    package static func minorTalked(_ day: String) -> Phrase {
        let day = dayInWords(day)
        return Phrase(
            en:
                "On \(day.en) one of us talked with you. Thank you! "
                + "Now we know better how you are.",
            zh: "\(day.zh)，我们有一位老师和你聊了聊。谢谢你！我们更了解你了。")
    }
    package static let minorNotWritten = Phrase(
        en: "What you said is not in this letter.", zh: "你说的话，这封信里没有写。")
    package static let minorWaiting = Phrase(en: "We would like to talk with you", zh: "我们想和你聊聊")
    package static let minorNotTalked = Phrase(
        en: "We would like to hear how you are. One of us will come and listen to you.",
        zh: "我们想听你说说，你最近过得怎么样。会有一位老师来听你说。")

    package static let minorOffer = Phrase(en: "What we would like to do for you", zh: "我们想这样帮你")
    package static func minorOffer(_ service: String) -> Phrase {
        switch service {
        case "emotional-support":
            Phrase(
                en: "Somebody kind would like to spend time with you and listen to you.",
                zh: "会有一位亲切的人常来陪陪你，听你说话。")
        case "counseling":
            Phrase(
                en:
                    "Somebody who is good at listening would like to talk with you, "
                    + "more than once. You can say what is on your mind.",
                zh: "会有一位很会倾听的老师，和你聊几次天。心里的事都可以说。")
        case "psychiatry":
            Phrase(
                en: "A doctor would like to talk with you about how you feel and how you sleep.",
                zh: "会有一位医生和你聊聊，你的心情怎么样，睡得好不好。")
        case "crisis":
            Phrase(
                en: "Somebody would like to be there for you soon and help you feel safe.",
                zh: "很快会有人来陪你，让你安心。")
        case "schooling":
            Phrase(
                en: "We would like to help you with school.", zh: "我们想在上学的事情上帮帮你。")
        case "medical-aid":
            Phrase(
                en: "We would like to help you to see a doctor and get well.",
                zh: "我们想帮你看病，让你身体好起来。")
        case "material-aid":
            Phrase(
                en: "We would like to help with things that you need, such as clothes and books.",
                zh: "我们想给你一些需要的东西，比如衣服和书。")
        case "family-support":
            Phrase(
                en: "We would like to help you and those who look after you at home.",
                zh: "我们想帮帮你，也帮帮家里照顾你的人。")
        case "shelter":
            Phrase(
                en: "We would like to find a place for you where you are safe and looked after.",
                zh: "我们想给你找一个安全的、有人照顾你的地方住。")
        default:
            Phrase(en: "We would like to help you.", zh: "我们想帮帮你。")
        }
    }
    package static func minorPartner(_ partner: String) -> Phrase {
        Phrase(
            en: "We have asked \(partner) to help with this.", zh: "我们请了“\(partner)”一起来帮你。")
    }
    package static let minorNoOffer = Phrase(
        en: "You need not do anything now. If you would like help some day, just tell us.",
        zh: "现在你什么都不用做。哪天想要人帮忙，告诉我们就行。")

    package static let minorChoice = Phrase(en: "You may say no", zh: "你可以说“不”")
    package static let minorMayRefuse = Phrase(
        en: "If you do not want this, say so. Nobody will be angry with you. You may change your "
            + "mind at any time: from yes to no, or from no to yes.",
        zh: "不想要，可以直说，没有人会怪你。说了“好”，以后可以改成“不”；说了“不”，以后也可以改成“好”。")

    package static let minorAsk = Phrase(en: "Whom you can ask", zh: "有问题可以找谁")
    package static func minorCaseManager(
        _ name: String, _ telephone: String, _ hours: String
    ) -> Phrase {
        let hours = dutyHours(hours)
        return Phrase(
            en: "\(name). Telephone \(telephone), \(hours.en).",
            zh: "\(name)老师，电话 \(telephone)，\(hours.zh)。")
    }
    package static func minorDeputy(_ deputy: String) -> Phrase {
        Phrase(en: "Or: \(deputy).", zh: "也可以找：\(deputy)。")
    }
    package static func minorOffice(_ office: String) -> Phrase {
        Phrase(
            en: "Come to us or call us: \(office).", zh: "来找我们，或者给我们打电话：\(office)。")
    }
    package static func minorHowToAsk(_ code: String) -> Phrase {
        Phrase(
            en:
                "You can ask about anything, and say it there if you do not want our help "
                + "any more. Your number is \(code). A grown-up whom you trust can help you call.",
            zh: "什么都可以问。不想再让我们帮忙了，也告诉这里。你的编号是 \(code)。"
                + "可以请一位你信任的大人帮你打电话。")
    }

    package static let minorHelpNow = Phrase(en: "If you need help at once", zh: "急需帮助的时候")
    package static let minorEmergency = Phrase(
        en: "110 or 120, day and night: when you are not safe, or somebody is hurt.",
        zh: "110 或 120，白天晚上都有人接：你觉得不安全，或者有人受伤的时候打。")
    package static let minorHelpline = Phrase(
        en: "12356: when you feel bad and want to talk. In some places nobody answers at night.",
        zh: "12356：心里难受、想找人说说的时候打。有的地方夜里没有人接。")
    package static let minorYouthLine = Phrase(
        en: "12355: for children and young people. Not always at night.",
        zh: "12355：专门帮助孩子和年轻人。夜里不一定有人接。")
}

// The page for the guardian.
extension Phrase {
    package static func familyTitle(_ name: String?) -> Phrase {
        guard let name else {
            return Phrase(en: "A letter to the family", zh: "致家长（监护人）的一封信")
        }
        return Phrase(
            en: "A letter to the family of \(name)", zh: "致\(name)家长（监护人）的一封信")
    }
    package static let familyHello = Phrase(en: "Good day!", zh: "您好！")

    package static let familyHeard = Phrase(en: "We talked with the child", zh: "我们和孩子聊过了")
    package static func familyTalked(_ day: String) -> Phrase {
        let day = dayInWords(day)
        return Phrase(
            en:
                "On \(day.en) one of us talked with the child. We thank the child, and you for "
                + "your trust. What the child told us is not in this letter: so that it can "
                + "speak freely.",
            zh: "\(day.zh)，我们的工作人员和孩子谈了话。谢谢孩子，也谢谢您的信任。"
                + "为了让孩子能放心说话，这封信里没有写谈话的内容。")
    }
    package static let familyWaiting = Phrase(
        en: "We would like to talk with the child", zh: "我们想和孩子聊聊")
    package static let familyNotTalked = Phrase(
        en: "One of us would like to talk with the child soon, and listen.",
        zh: "我们的工作人员想在近期和孩子谈一谈，听听孩子的想法。")
    package static let familyScreening = Phrase(
        en: "All this is screening, not a diagnosis: nobody has said that the child is ill.",
        zh: "这是筛查，不是诊断：没有人说孩子有病。")

    package static let familyOffer = Phrase(en: "What we offer", zh: "我们能提供的帮助")
    package static func familyOffer(_ service: String) -> Phrase {
        switch service {
        case "emotional-support":
            Phrase(
                en: "Somebody who visits the child, spends time with it and listens.",
                zh: "安排专人定期看望孩子，陪伴孩子，听孩子说话。")
        case "counseling":
            Phrase(
                en: "Talks with somebody who is trained in listening to children, several times.",
                zh: "安排受过专业训练的老师，和孩子谈几次话。")
        case "psychiatry":
            Phrase(
                en: "A talk with a doctor who knows how children feel and sleep.",
                zh: "请了解儿童情绪和睡眠的医生和孩子谈一谈。")
        case "crisis":
            Phrase(
                en: "Somebody trained for it who is there for the child and for you, soon.",
                zh: "尽快安排受过专门训练的人员陪伴孩子，也支持您。")
        case "schooling":
            Phrase(en: "Help with school and its costs.", zh: "在上学和费用方面提供帮助。")
        case "medical-aid":
            Phrase(
                en: "Help with seeing a doctor and with its costs.", zh: "在看病和费用方面提供帮助。")
        case "material-aid":
            Phrase(
                en: "Help with things that the child needs, such as clothes and books.",
                zh: "提供孩子需要的物品，例如衣服和书本。")
        case "family-support":
            Phrase(
                en: "Support for you and those who look after the child.",
                zh: "为您和照顾孩子的家人提供支持。")
        case "shelter":
            Phrase(
                en: "A place where the child is safe and looked after.",
                zh: "为孩子安排安全、有人照料的住处。")
        default:
            Phrase(en: "Help for the child.", zh: "为孩子提供帮助。")
        }
    }
    package static func familyPartner(_ partner: String) -> Phrase {
        Phrase(en: "We have asked \(partner) to help.", zh: "我们已请“\(partner)”协助。")
    }
    package static let familyNoOffer = Phrase(
        en: "Nothing needs to be done now. Should you or the child want help later, tell us.",
        zh: "目前不需要做什么。以后您或孩子需要帮助，请随时告诉我们。")

    package static let familyChoice = Phrase(en: "You and the child may say no", zh: "您和孩子都可以说“不”")
    package static let familyMayRefuse = Phrase(
        en: "The child may say no, and may change its mind at any time. So may you. It does not "
            + "count against you or the child, and other help goes on.",
        zh: "孩子可以不接受，也可以随时改变主意；您也一样。这不会对您或孩子有任何不好的影响，"
            + "其他帮助照常进行。")
    package static let familyListen = Phrase(
        en: "Please do not press the child to repeat what was said. To be near and to listen helps "
            + "most.",
        zh: "请不要追问孩子谈了什么。陪在孩子身边、愿意听孩子说，就是最好的帮助。")

    package static let familyAsk = Phrase(en: "Questions, or to withdraw", zh: "想询问或不再接受帮助")
    package static func familyHowToAsk(_ code: String) -> Phrase {
        Phrase(
            en: "Call and give the number \(code): to ask about anything, or to take back your "
                + "consent.",
            zh: "请打电话并报编号 \(code)：有任何疑问，或想撤回同意，都可以说。")
    }
    package static func familyCaseManager(
        _ name: String, _ telephone: String, _ hours: String
    ) -> Phrase {
        let hours = dutyHours(hours)
        return Phrase(
            en: "\(name), telephone \(telephone), \(hours.en).",
            zh: "\(name)，电话 \(telephone)，\(hours.zh)。")
    }

    package static let familyHelpNow = Phrase(en: "Help at once", zh: "急需帮助时")
    package static let familyEmergency = Phrase(
        en: "110 police, 120 ambulance: day and night.", zh: "110 报警、120 急救：全天 24 小时。")
    package static let familyHelpline = Phrase(
        en: "12356 psychological help, for children and grown-ups; in some places not at night.",
        zh: "12356 心理援助热线，大人孩子都可以打；部分地区夜间不通。")
    package static let familyYouthLine = Phrase(
        en: "12355 youth line; not always at night.", zh: "12355 青少年服务台；夜间不一定有人接听。")

    package static func letterSigned(_ office: String, on day: String) -> Phrase {
        let day = dayInWords(day)
        return Phrase(en: "\(office), \(day.en)", zh: "\(office)　\(day.zh)")
    }
}
