extension Phrase {
    package static let meansOfWholeMonths = Phrase(
        en: "Of whole months that are over, with what had been typed in by then.",
        zh: "只算已结束的整月，以及当时已录入的答卷。")
}
