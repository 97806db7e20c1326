// A sheet of a child, form, informant and day of which another stands.
extension Phrase {
    package static func otherSheetStands(mine: Int, theirs: Int, differ: Int) -> Phrase {
        Phrase(
            en:
                "another sheet of this child, form and day is stored (answers here \(mine), there \(theirs), \(differ) items differ); the same paper: amend; filled in twice: --twice",
            zh:
                "该孩子同日已有一份同样的问卷（此份答 \(mine) 题，那份 \(theirs) 题，\(differ) 题不同）；同一份请更正，确实填了两份请加 --twice"
        )
    }
    package static let helpTwice = Phrase(
        en: "The child filled the form in twice that day: both stay.",
        zh: "孩子当天填了两份：两份都保留。")
    package static func askOtherSheet(_ differ: Int) -> Phrase {
        Phrase(
            en:
                "Another sheet of this day is stored; \(differ) items differ.\n"
                + "a: the same paper, this one is right; b: two papers, both stay; q: leave it",
            zh: "同日已有一份，\(differ) 题不同。\na：同一份，以此份为准；b：两份都保留；q：暂不保存")
    }
    package static let askAmendReason = Phrase(
        en: "Why, without names:", zh: "原因（不写姓名）：")
}
