extension Phrase {
    /// What is offered, in plain words: no score, no track's name, no answer.
    package static func offer(_ track: String, toChild: Bool) -> Phrase {
        switch (track, toChild) {
        case ("universal", true):
            Phrase(en: "You can come and talk whenever you like.", zh: "你随时可以来聊聊。")
        case ("universal", false):
            Phrase(
                en: "Nothing special is planned; your child may come and talk at any time.",
                zh: "目前没有特别安排，孩子随时可以来聊聊。")
        case ("emotional-support", true):
            Phrase(
                en: "Somebody would like to spend time with you now and then.", zh: "有人愿意时常陪你聊聊。")
        case ("emotional-support", false):
            Phrase(
                en: "We offer company: somebody who visits and listens.", zh: "我们提供陪伴：有人定期探望和倾听。")
        case ("counseling", true):
            Phrase(
                en: "Somebody would like to talk with you, a few times, in quiet.",
                zh: "有人想安静地和你聊几次。")
        case ("counseling", false):
            Phrase(en: "We offer talks with a counsellor.", zh: "我们提供与心理老师的谈话。")
        case (_, true):
            Phrase(en: "Somebody would like to talk with you soon.", zh: "有人想尽快和你聊聊。")
        case (_, false):
            Phrase(en: "Somebody would like to talk with your child soon.", zh: "有人想尽快和孩子聊聊。")
        }
    }
}

extension Phrase {
    /// While anything is still to be found out, whatever it is: the same words for all.
    package static func offerTalk(toChild: Bool) -> Phrase {
        toChild
            ? Phrase(en: "Somebody would like to talk with you.", zh: "有人想和你聊聊。")
            : Phrase(en: "Somebody would like to talk with your child.", zh: "有人想和孩子聊聊。")
    }

    package static func service(_ code: String) -> Phrase {
        switch code {
        case "emotional-support": Phrase(en: "emotional support", zh: "情感支持")
        case "counseling": Phrase(en: "counselling", zh: "心理疏导")
        case "psychiatry": Phrase(en: "psychiatry", zh: "精神科")
        case "crisis": Phrase(en: "crisis care", zh: "危机干预")
        case "schooling": Phrase(en: "schooling aid", zh: "助学")
        case "medical-aid": Phrase(en: "medical aid", zh: "助医")
        case "material-aid": Phrase(en: "material aid", zh: "物资帮扶")
        case "family-support": Phrase(en: "family support", zh: "家庭支持")
        case "shelter": Phrase(en: "safe shelter", zh: "安全庇护")
        default: .verbatim(code)
        }
    }
}
