// The counsellor's desk.
extension Phrase {
    package static let deskKeys = Phrase(
        en:
            "One key an answer · - left blank · Backspace back · g to a number · ? explains · Ctrl-C leaves",
        zh: "一键一答 · - 未答 · 退格键返回 · g 跳到某题 · ? 说明 · Ctrl-C 离开")
    package static let askChild = Phrase(
        en: "Child (code, name or ID number):", zh: "孩子（编号、姓名或证件号）：")
    package static let nobodyFound = Phrase(
        en: "Nobody found. A child who is not registered: xinlu minor register",
        zh: "没有找到。未登记的孩子：xinlu minor register")
    package static let whichChild = Phrase(
        en: "Which? (number; Esc searches again)", zh: "哪一位？（序号；Esc 重新查找）")
    package static let whichForm = Phrase(
        en: "Which form? (number or code; Return takes 1)", zh: "哪份问卷？（序号或代码；回车选 1）")
    package static let whichFormMore = Phrase(
        en: "Which form? (number or code; Return shows more)", zh: "哪份问卷？（序号或代码；回车看更多）")
    package static let whichFormLast = Phrase(
        en: "Which form? (number or code; Return shows them again)",
        zh: "哪份问卷？（序号或代码；回车重新列出）")
    package static func noFormForAge(_ minor: String) -> Phrase {
        Phrase(en: "no form fits the age of \(minor)", zh: "没有适合 \(minor) 年龄的问卷")
    }
    package static func entryDue(_ why: String, _ day: String) -> Phrase {
        switch why {
        case "ask": Phrase(en: "asked for, by \(day)", zh: "规则要求，\(day) 前")
        case "rescreen": Phrase(en: "again, due \(day)", zh: "复评，\(day) 到期")
        default: Phrase(en: "this campaign", zh: "本次筛查")
        }
    }
    package static func entryHeader(_ circumstances: String) -> Phrase {
        Phrase(en: "Filled in: \(circumstances)", zh: "填写情况：\(circumstances)")
    }
    package static let entryHeaderKeys = Phrase(
        en: "Return takes this; d date, i informant, m how, p who was there, l language",
        zh: "回车确认；d 日期，i 填写人，m 方式，p 在场，l 语言")
    package static let askFilledOn = Phrase(
        en: "Date on the form (2026-11-20 or 1120):", zh: "问卷上的日期（2026-11-20 或 1120）：")
    package static func notAPastDate(_ text: String) -> Phrase {
        Phrase(en: "no date up to today: \(text)", zh: "不是今天或以前的日期：\(text)")
    }
    package static let askFormLanguage = Phrase(
        en: "Language of the form (zh, ug, bo, en …):", zh: "问卷语言（zh、ug、bo、en……）：")
    package static let askAgreed = Phrase(
        en: "Told what this is and who will know; the child said yes? (y/n)",
        zh: "已告诉孩子这是什么、谁会知道；孩子同意了吗？（y 是，n 否）")
    package static func declinedKept(_ minor: String) -> Phrase {
        Phrase(
            en: "The no of \(minor) is kept and respected. Nothing else was stored.",
            zh: "\(minor) 的“不”已记录并予以尊重。没有保存其他内容。")
    }
    package static func goToItem(_ count: Int) -> Phrase {
        Phrase(en: "To which question (1–\(count))?", zh: "跳到第几题（1–\(count)）？")
    }
    package static let pasteRefused = Phrase(
        en: "A paste is no answer: type it key by key.", zh: "答案不能粘贴，请逐键输入。")
    package static let pressRWhenRead = Phrase(
        en: "Press r when you have read this.", zh: "看完请按 r。")
    package static func keysDropped(_ count: Int) -> Phrase {
        Phrase(
            en: "\(count) keys typed before this were not taken.",
            zh: "此前已键入的 \(count) 个键没有采用。")
    }
    package static let acknowledgedHereOnly = Phrase(
        en: "Your word could not be stored; the alert stays unacknowledged until you say it again.",
        zh: "您的确认暂时无法入库；警报仍为未确认，请稍后再确认。")
    package static func callOnDuty(_ number: String) -> Phrase {
        Phrase(en: "On duty: \(number)", zh: "值班电话：\(number)")
    }
    package static let askWishKeys = Phrase(
        en: "Would you like to talk with somebody? (y yes, m maybe, n no, - not asked)",
        zh: "你想找个人聊一聊吗？（y 想，m 也许，n 不想，- 没有问）")
    package static let reviewKeys = Phrase(
        en: "Return saves · a number and Return goes there · Backspace back · q leaves",
        zh: "回车保存 · 题号加回车跳转 · 退格键返回 · q 离开")
    package static func omittedItems(_ items: [Int]) -> Phrase {
        let list = items.map { String($0) }
        return Phrase(
            en: "Left blank: \(list.joined(separator: ", "))",
            zh: "未答：\(list.joined(separator: "、"))")
    }
    package static func sameInARow(code: Int, from: Int, count: Int) -> Phrase {
        Phrase(
            en: "\(code) is typed \(count) times in a row from question \(from): as on the paper?",
            zh: "从第 \(from) 题起连续 \(count) 次输入 \(code)：与纸质问卷一致吗？")
    }
    package static func manyOmitted(_ omitted: Int, of asked: Int) -> Phrase {
        Phrase(
            en: "\(omitted) of \(asked) questions are left blank.",
            zh: "\(asked) 题中有 \(omitted) 题未答。")
    }
    package static let nothingAnswered = Phrase(
        en: "Nothing is answered: was the form not done? xinlu assess not-done",
        zh: "全部未答：是否没有做这份问卷？xinlu assess not-done")
    package static let entryInterrupted = Phrase(
        en: "stopped; every answer given is kept on this machine",
        zh: "已停下；已答内容都保存在本机")
    package static let deskLocked = Phrase(
        en: "Locked, nothing is lost. Press a key to go on.", zh: "已锁定，内容都在。按任意键继续。")
    package static let deskLockedPassword = Phrase(
        en: "Locked, nothing is lost. Type your password, then Return.",
        zh: "已锁定，内容都在。请输入密码，然后回车。")
    package static let deskWrongPassword = Phrase(en: "That is not it.", zh: "密码不对。")
    package static func entryResumed(_ minor: String, _ name: String) -> Phrase {
        let who = name.isEmpty ? minor : "\(minor) \(name)"
        return Phrase(en: "Going on with \(who)", zh: "继续录入：\(who)")
    }
    package static let draftGone = Phrase(en: "that draft is gone", zh: "这份草稿已不存在")
    package static let draftInUse = Phrase(
        en: "another window is typing this form", zh: "另一个窗口正在录入这份问卷")
    package static func draftOtherVersion(_ instrument: String, _ version: String) -> Phrase {
        Phrase(
            en: "the draft belongs to \(instrument) version \(version), which is not at hand",
            zh: "草稿属于 \(instrument) 第 \(version) 版，本机没有该版本")
    }
    package static func draftsWaiting(_ count: Int) -> Phrase {
        Phrase(
            en: "\(count) forms were left half typed on this machine: xinlu assess resume",
            zh: "本机有 \(count) 份未录完的问卷：xinlu assess resume")
    }
    package static let noDrafts = Phrase(
        en: "No form is left half typed.", zh: "没有未录完的问卷。")
    package static func draftsUnreadable(_ count: Int) -> Phrase {
        Phrase(
            en: "\(count) drafts do not open with the keys of this machine; they are left alone.",
            zh: "有 \(count) 份草稿无法用本机密钥打开，未作改动。")
    }
    package static let whichDraft = Phrase(
        en: "Go on with which? (number)", zh: "继续哪一份？（序号）")
    package static func draftLine(
        isSecond: Bool = false, _ form: String, minor: String, name: String, typed: Int,
        of count: Int
    ) -> Phrase {
        Phrase(
            en: "\(form)  \(minor) \(name)  \(typed) of \(count) answers"
                + (isSecond ? ", second reading" : ""),
            zh: "\(form)  \(minor) \(name)  已答 \(typed)/\(count)" + (isSecond ? "，第二次录入" : ""))
    }
    package static let storeFailedKept = Phrase(
        en: "not stored yet; every answer is kept on this machine",
        zh: "尚未入库；所有答案都保存在本机")
    package static let tonightsAdvice = Phrase(
        en: "What tonight's run will ask, while the child is still here:",
        zh: "今晚系统会提出的事，趁孩子还在：")
    package static func adviseForm(_ form: String, _ deadline: String) -> Phrase {
        Phrase(en: "offer \(form) (by \(deadline))", zh: "请孩子填写 \(form)（\(deadline) 前）")
    }
    package static func adviseTalk(_ deadline: String) -> Phrase {
        Phrase(en: "talk with the child (by \(deadline))", zh: "与孩子谈一谈（\(deadline) 前）")
    }
    package static func adviseItems(_ what: String, _ deadline: String) -> Phrase {
        Phrase(
            en: "ask what was left blank: \(what) (by \(deadline))",
            zh: "补问漏答：\(what)（\(deadline) 前）")
    }
    package static func adviseInformant(_ what: String, _ deadline: String) -> Phrase {
        Phrase(
            en: "ask another informant: \(what) (by \(deadline))",
            zh: "请另一位填写人填写：\(what)（\(deadline) 前）")
    }
    package static func adviseRepeat(_ what: String, _ deadline: String) -> Phrase {
        Phrase(
            en: "a short talk, then \(what) once more on another day (by \(deadline))",
            zh: "先短谈，改日再填一次 \(what)（\(deadline) 前）")
    }
    package static func offerNow(_ form: String) -> Phrase {
        Phrase(en: "Offer \(form) now? (y/n)", zh: "现在就做 \(form) 吗？（y 是，n 否）")
    }
    package static let nothingMoreTonight = Phrase(
        en: "Nothing more is asked for tonight.", zh: "今晚没有其他要求。")
    package static let columnRuler = Phrase(en: "On the scale", zh: "量尺")
    package static let thisIsScreening = Phrase(
        en:
            "A screening result says where to look closer. It is no diagnosis; a person talks first.",
        zh: "筛查结果只提示哪里需要进一步了解，不是诊断；先由人谈话。")

    package static func informant(_ informant: String) -> Phrase {
        switch informant {
        case "self": Phrase(en: "the child", zh: "本人")
        case "parent": Phrase(en: "parent", zh: "家长")
        case "caregiver": Phrase(en: "caregiver", zh: "照料人")
        case "teacher": Phrase(en: "teacher", zh: "老师")
        case "clinician": Phrase(en: "clinician", zh: "医生")
        default: .verbatim(informant)
        }
    }
    package static func mode(_ mode: String) -> Phrase {
        switch mode {
        case "self": Phrase(en: "filled in alone", zh: "自己填写")
        case "read-aloud": Phrase(en: "read aloud", zh: "念题填写")
        case "interview": Phrase(en: "interview", zh: "面谈")
        default: .verbatim(mode)
        }
    }
    package static func presence(_ presence: String) -> Phrase {
        switch presence {
        case "none": Phrase(en: "nobody else there", zh: "无他人在场")
        case "guardian": Phrase(en: "guardian there", zh: "监护人在场")
        case "teacher": Phrase(en: "teacher there", zh: "老师在场")
        case "peers": Phrase(en: "peers there", zh: "同伴在场")
        default: .verbatim(presence)
        }
    }
    package static let presenceNotSaid = Phrase(en: "presence not said", zh: "在场未说明")
    package static func wish(_ wish: String) -> Phrase {
        switch wish {
        case "yes": Phrase(en: "yes", zh: "想")
        case "maybe": Phrase(en: "maybe", zh: "也许")
        case "no": Phrase(en: "no", zh: "不想")
        default: .verbatim(wish)
        }
    }
    package static func yearsOld(_ years: Int) -> Phrase {
        Phrase(en: "\(years) years old", zh: "\(years) 岁")
    }
    package static let helpCampaignMode = Phrase(
        en: "how its forms are given, where all are given alike", zh: "问卷方式（全部一致时）")
    package static let helpCampaignPresent = Phrase(
        en: "who is there while they are filled in", zh: "填写时在场的人")
    package static let helpCampaignGivenIn = Phrase(
        en: "language of its forms: zh, ug, bo, en …", zh: "问卷语言：zh、ug、bo、en……")
    package static let helpGivenIn = Phrase(
        en: "language in which the questions were read or heard: zh, ug, bo, en …",
        zh: "问卷所用语言：zh、ug、bo、en……")
    package static let aboutAssessResume = Phrase(
        en: "Go on with a form that was left half typed.", zh: "继续未录完的问卷。")
    package static let helpDraftList = Phrase(
        en: "only list them", zh: "只列出")
    package static let helpDraftDrop = Phrase(
        en: "give up the draft of this child's form", zh: "放弃该孩子的草稿")
    package static func draftDropped(_ minor: String) -> Phrase {
        Phrase(en: "The draft of \(minor) is gone.", zh: "\(minor) 的草稿已删除。")
    }
}
