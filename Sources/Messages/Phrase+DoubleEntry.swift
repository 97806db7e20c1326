// Amending, and typing the same paper twice.
extension Phrase {
    package static let aboutAssessAmend = Phrase(
        en: "Put a better reading in the place of an assessment; the old one is kept.",
        zh: "用更正后的答案取代一份测评；原记录保留。")
    package static let aboutAssessResolve = Phrase(
        en: "Settle, as a third person, where two readings of a paper differ.",
        zh: "由第三人裁定两次录入不一致之处。")
    package static let aboutAssessVerifyMore = Phrase(
        en: """
            Without an option every stored score is derived again from its answers. --second types
            a paper that somebody else has typed, key by key or by --answers; of her answers nothing
            is shown.
            """,
        zh: "不带选项时，由答案重新计算全部已存得分。--second 为他人录过的问卷作第二次录入（逐键或用 --answers），不显示第一次的任何内容。")

    package static let helpAmended = Phrase(
        en: "The assessment to amend, by its id (assess show).", zh: "要更正的测评编号（见 assess show）。")
    package static let helpAmendReason = Phrase(
        en: "Why, without names.", zh: "原因，不写姓名。")
    package static let helpSecond = Phrase(
        en: "Type this paper a second time; another person than the first.",
        zh: "第二次录入这份问卷，须由另一人录入。")
    package static let helpVerifyOpen = Phrase(
        en: "List the pairs that differ and wait for a third person.",
        zh: "列出不一致、等待第三人裁定的问卷。")
    package static let helpVerifyRates = Phrase(
        en: "How often two readings differed, by who typed first.",
        zh: "按第一次录入人统计两次录入的差异率。")
    package static let helpSettled = Phrase(
        en: "The assessment whose two readings differ (assess verify --open).",
        zh: "两次录入不一致的测评编号（见 assess verify --open）。")
    package static let helpSettleItem = Phrase(
        en: "What the paper says of a differing item: 7=2, or 7=- if it is left out. Name all.",
        zh: "不一致的题在纸上的答案：7=2；未答写 7=-。须逐题写明。")
    package static let helpSettleTake = Phrase(
        en: "Take all of the first or of the second reading.", zh: "全部采用第一次或第二次录入。")
    package static let helpSecondShare = Phrase(
        en: "Of a hundred sheets, how many somebody else types a second time.",
        zh: "每一百份问卷中由他人第二次录入的份数。")

    package static func unknownAssessment(_ id: String) -> Phrase {
        Phrase(en: "no assessment \(id) is known here", zh: "没有编号为 \(id) 的测评")
    }
    package static let amendsNothing = Phrase(
        en: "the answers and the date are those that are stored: nothing to amend",
        zh: "答案和日期与已存的相同，无须更正")
    package static func amendedBy(_ login: String, at moment: String) -> Phrase {
        Phrase(
            en: "\(login) amended it at \(moment); nothing was changed now",
            zh: "\(login) 已于 \(moment) 更正；本次未作任何改动")
    }
    package static func amendedMeanwhile(_ id: String) -> Phrase {
        Phrase(
            en: "\(id) was amended meanwhile: its two readings are not compared any more",
            zh: "\(id) 已被更正，不再比对两次录入")
    }
    package static func amendsKept(_ id: String) -> Phrase {
        Phrase(
            en: "It takes the place of \(id), which is kept. The night decides anew.",
            zh: "取代 \(id)（保留原记录），夜间重新分诊。")
    }
    package static func amendsSheet(
        _ new: String, _ old: String, by login: String, reason: String
    ) -> Phrase {
        Phrase(
            en: "\(new)\n    takes the place of \(old)\n    (\(login): \(reason))",
            zh: "\(new)\n    取代 \(old)\n    （\(login)：\(reason)）")
    }

    package static let secondNeedsAnother = Phrase(
        en: "you typed this paper yourself: the second entry is another person's",
        zh: "这份问卷由你录入：第二次须由另一人录入")
    package static func secondExists(_ id: String) -> Phrase {
        Phrase(en: "\(id) was typed a second time already", zh: "\(id) 已作过第二次录入")
    }
    package static func secondEqual(_ minor: String) -> Phrase {
        Phrase(
            en: "Both readings of \(minor)'s paper are the same: verified.",
            zh: "\(minor) 的两次录入一致，已核实。")
    }
    package static func secondDiffers(_ id: String, _ count: Int) -> Phrase {
        Phrase(
            en:
                "\(count) \(count == 1 ? "item differs" : "items differ"). A third person settles: xinlu assess resolve \(id)",
            zh: "有 \(count) 题不一致，由第三人裁定：xinlu assess resolve \(id)")
    }
    /// - Parameter form: its title and who filled it in.
    package static func secondHeading(_ form: String, minor: String, _ day: String) -> Phrase {
        Phrase(
            en: """
                Second reading: \(minor) · \(form) · filled in on \(day)
                Type what the paper says; nothing of the first reading is shown.
                """,
            zh: """
                第二次录入：\(minor) · \(form) · 填写于 \(day)
                照纸面录入；不显示第一次录入的任何内容。
                """)
    }
    package static func secondResumed(_ minor: String) -> Phrase {
        Phrase(en: "Going on with the second reading of \(minor)", zh: "继续第二次录入：\(minor)")
    }
    package static let secondIsNoFirst = Phrase(
        en: "a second reading cannot be stored as a first entry", zh: "第二次录入不能存为第一次录入")
    package static let columnSecondOf = Phrase(en: "second reading of", zh: "第二次录入")
    package static func nothingToSettle(_ id: String) -> Phrase {
        Phrase(en: "nothing is to be settled about \(id)", zh: "\(id) 没有待裁定之处")
    }
    package static let thirdPersonSettles = Phrase(
        en: "a third person settles it, neither of the two who typed",
        zh: "由第三人裁定，不能是两位录入人")
    package static func firstStands(_ minor: String) -> Phrase {
        Phrase(
            en: "Settled: the first reading of \(minor)'s paper stands.",
            zh: "已裁定：\(minor) 以第一次录入为准。")
    }
    package static let settleItemTwice = Phrase(
        en: "an item is named twice", zh: "同一题写了两次")
    package static func settleTheseItems(missing: [Int], others: [Int]) -> Phrase {
        let missing = missing.map(String.init).joined(separator: " ")
        let others = others.map(String.init).joined(separator: " ")
        return Phrase(
            en: "name each item that differs and no other"
                + (missing.isEmpty ? "" : "; missing: \(missing)")
                + (others.isEmpty ? "" : "; the same in both: \(others)"),
            zh: "请逐题写明不一致的题，且只写这些题"
                + (missing.isEmpty ? "" : "；缺：\(missing)")
                + (others.isEmpty ? "" : "；两次相同：\(others)"))
    }
    package static func numberBetween(_ option: String, _ low: Int, _ high: Int) -> Phrase {
        Phrase(
            en: "\(option) is a number from \(low) to \(high)",
            zh: "\(option) 须为 \(low) 至 \(high) 的数")
    }
    package static func oneOfOptions(_ options: String) -> Phrase {
        Phrase(en: "only one of \(options)", zh: "\(options) 只能选一个")
    }

    package static let columnSupersededBy = Phrase(en: "superseded by", zh: "被取代")
    package static let columnAmends = Phrase(en: "amends", zh: "更正")
    package static let columnEnteredBy = Phrase(en: "typed by", zh: "录入人")
    package static let columnYours = Phrase(en: "yours", zh: "你的")
    package static let columnCurrent = Phrase(en: "current", zh: "现有")
    package static let columnFirstBy = Phrase(en: "first", zh: "第一次")
    package static let columnSecondBy = Phrase(en: "second", zh: "第二次")
    package static let columnItemsCompared = Phrase(en: "items", zh: "题数")
    package static let columnDiffering = Phrase(en: "differ", zh: "不一致")
    package static let columnDifferingShare = Phrase(en: "differ %", zh: "不一致 %")
    package static let columnUnsettled = Phrase(en: "unsettled", zh: "未裁定")
    package static let columnFirstWrong = Phrase(en: "wrong", zh: "录错")
    package static let columnWrongShare = Phrase(en: "wrong %", zh: "录错 %")
}
