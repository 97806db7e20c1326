// The report of quality: sheets typed twice, and workers beside each other.
extension Phrase {
    package static let helpQualityDouble = Phrase(
        en: "Sheets typed twice: items that differed, by worker and by form.",
        zh: "两次录入的答卷：按录入人和问卷列出不一致的题数。")
    package static let helpQualityMeans = Phrase(
        en:
            "Mean points and blank items by worker, beside the others of her district and campaign.",
        zh: "按录入人列出平均总分与缺答题数，与同区市、同次筛查的其他人员比较。")
    package static let comparesNobody = Phrase(
        en: "workers are compared for districts and the city, not for towns and villages",
        zh: "人员间的比较只供区市和市级查看，不供街道（镇）和村查看")
    /// - Parameter errors: standard errors on each side.
    package static func meansMethod(errors: Double) -> Phrase {
        let tenths = Int((errors * 10).rounded())
        let number = "\(tenths / 10).\(tenths % 10)"
        return Phrase(
            en: """
                Apart and limit are in standard deviations of the others' sheets; the limit
                is \(number) standard errors, from 30 sheets on. To be looked at is not to be wrong.
                """,
            zh: """
                差异与界限以其他人员答卷的标准差为单位；界限为 \(number) 倍标准误，30 份起列。
                超出界限只表示值得看一看，并不表示有错。
                """)
    }
    package static let columnCampaign = Phrase(en: "campaign", zh: "筛查")
    package static let columnOtherMean = Phrase(en: "others", zh: "其他人员")
    package static let columnApart = Phrase(en: "apart", zh: "差异")
    package static let columnLimit = Phrase(en: "limit", zh: "界限")
    package static func meansCompared(_ count: Int, looks: Int) -> Phrase {
        Phrase(
            en: "\(looks) of \(count) comparisons are worth a look; --format csv lists them all.",
            zh: "\(count) 项比较中有 \(looks) 项值得看一看；--format csv 列出全部。")
    }
    package static let publishedNeedsDouble = Phrase(
        en:
            "--published goes with --double-entry: the other lists name workers, who are not published",
        zh: "--published 只能与 --double-entry 同用：其他列表含工作人员姓名，不得公布")
    package static let doubleEntryIsTyping = Phrase(
        en: "How well forms are typed, by who typed first; a hard hand to read is nobody's fault.",
        zh: "按第一次录入人统计录入质量；字迹难认不是谁的过错。")
    package static let doubleEntryPublished = Phrase(
        en: "* hidden: a number from 1 to 9, or one that would tell it. No worker is named.",
        zh: "* 已隐去：1 至 9 的数字，或可据以推算的数字。不列工作人员。")
    package static let columnRate = Phrase(en: "rate %", zh: "率 %")
    package static let columnItemsDiffering = Phrase(en: "items", zh: "题")
    package static let columnStillOpen = Phrase(en: "open", zh: "未定")
    package static let columnGaps = Phrase(en: "gaps", zh: "有缺答")
    package static let columnLate = Phrase(en: "late", zh: "迟录")
    package static let doubleEntryColumns = Phrase(
        en: """
            items: that differed; rate: of all compared; same … open: sheets by how they ended:
            the same, the 1st or the 2nd reading taken, each item settled, open
            """,
        zh: """
            题：不一致的题数；率：占比对题数；一致至未定：答卷的结果：
            一致、采用第一次、采用第二次、逐题裁定、未裁定
            """)
    package static let columnReadEqual = Phrase(en: "same", zh: "一致")
    package static let columnForFirst = Phrase(en: "1st", zh: "一录")
    package static let columnForSecond = Phrase(en: "2nd", zh: "二录")
    package static let columnByItem = Phrase(en: "each", zh: "逐题")
}
