// Rows of a staged file, decided one by one.
extension Phrase {
    package static let helpAcceptRows = Phrase(
        en: "With --commit: write these changed or doubtful rows too, as 17,20-25.",
        zh: "与 --commit 同用：同时写入这些有变化或存疑的行，如 17,20-25。")
    package static let helpRefuseRows = Phrase(
        en: "With --commit: put these rows away for good; they are not written.",
        zh: "与 --commit 同用：不再保留这些行，不写入。")

    package static let rowsNeedCommit = Phrase(
        en: "Rows are decided with --commit BATCH, after the review.",
        zh: "核对之后，用 --commit 批次 决定各行。")
    package static let rowsInBoth = Phrase(
        en: "A row cannot be accepted and refused at once.", zh: "同一行不能既接受又拒绝。")

    package static func notRows(_ text: String) -> Phrase {
        Phrase(
            en: "\(text) names no rows; write them as 17,20-25",
            zh: "“\(text)”不是行号；请写成 17,20-25")
    }

    /// - Parameter rows: at most six are named, the last of six stands for more.
    package static func rowsDoNotWait(_ rows: [Int], _ batch: String) -> Phrase {
        let list = rows.prefix(5).map(String.init).joined(separator: ", ")
        let more = rows.count > 5
        return Phrase(
            en:
                "of batch \(batch) these rows do not wait: \(list)\(more ? " and others" : ""); nothing was done",
            zh: "批次 \(batch) 中这些行并未等待决定：\(list)\(more ? " 等" : "")；未做任何更改")
    }

    package static let rowPutAway = Phrase(
        en: "put away by choice; it waits no longer", zh: "已按决定放弃，不再等待")
}
