extension Phrase {
    package static func letterTitle(_ code: String) -> Phrase {
        Phrase(en: "Referral \(code)", zh: "转介 \(code)")
    }

    package static func letterRequest(_ service: Phrase, _ urgency: Phrase, by day: String)
        -> Phrase
    {
        Phrase(
            en: "We ask you for \(service.en), \(urgency.en); please answer by \(day).",
            zh: "请提供\(service.zh)（\(urgency.zh)），并于 \(day) 前答复。")
    }

    package static func letterReason(_ reason: Phrase) -> Phrase {
        Phrase(en: "Why: \(reason.en)", zh: "原因：\(reason.zh)")
    }

    package static func letterWants(_ text: String) -> Phrase {
        Phrase(en: "The child would like: \(text)", zh: "孩子希望：\(text)")
    }

    package static func letterRefuses(_ text: String) -> Phrase {
        Phrase(en: "The child does not want: \(text)", zh: "孩子不愿意：\(text)")
    }

    package static func letterConfirmed(_ day: String) -> Phrase {
        Phrase(
            en: "A person talked with the child on \(day); the child knows of this referral.",
            zh: "\(day) 已有人与孩子谈话，孩子知道此次转介。")
    }

    package static func letterContact(_ sender: String) -> Phrase {
        Phrase(
            en: "Please speak with \(sender) before you speak with the family.",
            zh: "联系家庭之前，请先与\(sender)沟通。")
    }

    package static func letterReply(_ code: String) -> Phrase {
        Phrase(
            en: "How to answer: fill in reply.csv, or call and give the code \(code).",
            zh: "答复方式：填写 reply.csv，或来电告知编号 \(code)。")
    }

    package static func letterReturn(_ day: String) -> Phrase {
        Phrase(
            en: "Return or destroy these papers by \(day).", zh: "请于 \(day) 前归还或销毁本资料。")
    }

    package static func toolMissing(_ tool: String) -> Phrase {
        Phrase(en: "the program \(tool) is not installed", zh: "未安装程序 \(tool)")
    }

    package static func sealingFailed(_ tool: String) -> Phrase {
        Phrase(
            en: "\(tool) could not seal the package; nothing was left", zh: "\(tool) 加密失败，未留下任何文件")
    }

    package static func diskFull(_ path: String) -> Phrase {
        Phrase(en: "the disk is full: \(path)", zh: "磁盘已满：\(path)")
    }
}
