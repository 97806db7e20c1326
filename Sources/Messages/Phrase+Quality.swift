// The report of quality: sheets typed twice, and workers beside each other.
extension Phrase {
    package static let helpQualityDouble = Phrase(
        en: "Sheets typed twice: items that differed, by worker and by form.",
        zh: "两次录入的答卷：按录入人和问卷列出不一致的题数。")
    package static let publishedNeedsDouble = Phrase(
        en:
            "--published goes with --double-entry: the other lists name workers, who are not published",
        zh: "--published 只能与 --double-entry 同用：其他列表含工作人员姓名，不得公布")
    package static let doubleEntryIsTyping = Phrase(
        en: "How well forms are typed, by who typed first; a hard hand to read is nobody's fault.",
        zh: "按第一次录入人统计录入质量；字迹难认不是谁的过错。")
    package static let doubleEntryPublished = Phrase(
        en: "Empty: a number from 1 to 9, or one that would tell it. No worker is named.",
        zh: "空白：1 至 9 的数字，或可据以推算的数字。不列工作人员。")
    package static let columnReadEqual = Phrase(en: "same", zh: "一致")
    package static let columnForFirst = Phrase(en: "for 1st", zh: "采用一次")
    package static let columnForSecond = Phrase(en: "for 2nd", zh: "采用二次")
    package static let columnByItem = Phrase(en: "by item", zh: "逐题")
}
