// A letter to a partner.
extension Phrase {
    package static let letterTitle = Phrase(en: "Referral", zh: "转介函")
    package static let lettersTitle = Phrase(en: "Referral letters", zh: "转介函")
    package static let letterCode = Phrase(en: "Code", zh: "编号")
    package static let letterNeed = Phrase(en: "Need", zh: "需要")
    package static let letterUrgency = Phrase(en: "Urgency", zh: "紧急程度")
    package static let letterAnswerBy = Phrase(en: "Answer by", zh: "答复期限")

    package static func letterFrom(_ sender: String, on day: String) -> Phrase {
        Phrase(
            en: "From \(sender), \(day)", zh: "寄出单位：\(sender)　\(calendarDay(day).zh)")
    }

    package static let letterChild = Phrase(en: "Child", zh: "孩子")
    package static let letterCaseNumber = Phrase(en: "case number", zh: "个案号")
    package static let letterIDNumber = Phrase(en: "ID number", zh: "身份证号")
    package static let letterDistrict = Phrase(en: "district", zh: "地区代码")
    package static let letterLanguage = Phrase(en: "language", zh: "语言")

    package static func years(_ years: Int) -> Phrase {
        Phrase(en: "aged \(years)", zh: "\(years) 岁")
    }

    package static let letterWhy = Phrase(en: "Why", zh: "为什么转介")
    package static let letterWishes = Phrase(
        en: "What the child wants and knows", zh: "孩子的意愿与知情")
    package static let letterWants = Phrase(en: "would like", zh: "希望")
    package static let letterRefuses = Phrase(en: "does not want", zh: "不愿意")
    package static let letterMayKnow = Phrase(en: "who may know of it", zh: "谁可以知道")
    package static let letterChildKnows = Phrase(
        en: "The child knows of this referral.", zh: "孩子知道此次转介。")
    package static let letterChildMayNotKnow = Phrase(
        en: "The child may not know of this referral yet.", zh: "孩子可能还不知道此次转介。")

    package static let letterContact = Phrase(en: "Contact", zh: "怎样联系")
    package static let letterContactFirst = Phrase(
        en: "Speak with the case manager before you contact the family.",
        zh: "联系家庭之前，请先与个案负责人沟通。")
    package static let letterContactOnly = Phrase(
        en: "Speak only with the case manager; do not contact the family.",
        zh: "请只与个案负责人联系，不要联系家庭。")
    package static let letterSafeContact = Phrase(en: "when and how it is safe", zh: "何时怎样联系才安全")
    package static let letterNotToMention = Phrase(
        en: "what not to mention, and to whom", zh: "不要对谁提起什么")
    package static let letterTelephone = Phrase(en: "The child's telephone", zh: "孩子的电话")
    package static let letterAddress = Phrase(en: "Address", zh: "住址")
    package static let letterGuardian = Phrase(en: "Guardian", zh: "监护人")

    package static func guardian(_ kind: String, _ name: String, _ telephone: String) -> Phrase {
        let parts = [name, telephone].filter { !$0.isEmpty }
        let kind = guardianKind(kind)
        return Phrase(
            en: ([kind.en] + parts).joined(separator: ", "),
            zh: ([kind.zh] + parts).joined(separator: "，"))
    }

    package static let letterDone = Phrase(en: "Done so far", zh: "已经做了什么")
    package static let letterSafetyPlan = Phrase(en: "safety plan", zh: "安全计划")
    package static func letterTalked(_ day: String) -> Phrase {
        Phrase(
            en: "One of us talked with the child on \(day).",
            zh: "\(calendarDay(day).zh)，我们的工作人员已与孩子谈过话。")
    }
    package static let letterNotTalked = Phrase(
        en: "Nobody had talked with the child when this was written.",
        zh: "写信时还没有人与孩子谈过话。")
    package static func letterContactsHeld(_ count: Int) -> Phrase {
        Phrase(en: "Contacts since then: \(count).", zh: "此后又联系过 \(count) 次。")
    }

    package static let letterAnswering = Phrase(
        en: "Whom to speak with, and how to answer", zh: "联系人与答复方式")
    package static let letterCaseManager = Phrase(en: "Case manager", zh: "个案负责人")
    /// - Parameter hours: of the week, as ``dutyHours(_:)`` reads them.
    package static func letterReached(
        _ name: String, _ telephone: String, _ hours: String
    ) -> Phrase {
        let hours = dutyHours(hours)
        return Phrase(
            en: "\(name), telephone \(telephone), \(hours.en)",
            zh: "\(name)，电话 \(telephone)，\(hours.zh)")
    }
    package static let letterDeputy = Phrase(en: "Deputy", zh: "代班人")
    package static func letterNotNamed(_ sender: String) -> Phrase {
        Phrase(
            en: "not named yet: call the office of \(sender).",
            zh: "尚未确定，请致电\(sender)办公室。")
    }
    package static let letterHowToAnswer = Phrase(en: "How to answer", zh: "怎样答复")
    package static func letterReply(_ code: String) -> Phrase {
        Phrase(
            en:
                "fill in the reply file (reply.xlsx or reply.csv), "
                + "or call and give the code \(code).",
            zh: "填写回执表（reply.xlsx 或 reply.csv），或打电话并报编号 \(code)。")
    }

    package static func letterReturn(_ day: String) -> Phrase {
        Phrase(
            en: "Return or destroy these papers by \(day).",
            zh: "请于 \(calendarDay(day).zh)前归还或销毁本资料。")
    }

    /// Of words that stay in the language they were written in.
    package static func letterAsWritten(_ labels: [Phrase]) -> Phrase {
        Phrase(
            en: "Above, as written: \(labels.map(\.en).joined(separator: "; ")).",
            zh: "原文见上：\(labels.map(\.zh).joined(separator: "、"))。")
    }

    package static let letterCut = Phrase(en: "… [cut]", zh: "……（下略）")
    package static let letterMore = Phrase(
        en: "Where words are cut: more in referrals.xlsx or .csv, or ask the case manager.",
        zh: "“下略”处的全文见 referrals.xlsx 或 .csv，也可向个案负责人索取。")

    package static func lettersNotMade(_ tool: String) -> Phrase {
        Phrase(en: "\(tool) could not make the letters' PDF", zh: "\(tool) 未能生成转介函 PDF")
    }
}

// Sealing.
extension Phrase {
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
