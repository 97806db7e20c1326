// A sheet of a child, form, informant and day of which another stands.
extension Phrase {
    package static func otherSheetStands(mine: Int, theirs: Int, differ: Int) -> Phrase {
        Phrase(
            en:
                "another sheet of this child, form and day is stored (answers here \(mine), there \(theirs), \(differ) items differ); if it is the same paper, amend one of them",
            zh:
                "该孩子同日已有一份同样的问卷（此份答 \(mine) 题，那份 \(theirs) 题，\(differ) 题不同）；若是同一份，请更正其中之一"
        )
    }
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
