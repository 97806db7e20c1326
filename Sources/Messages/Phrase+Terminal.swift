extension Phrase {
    package static func failed(_ cause: Phrase) -> Phrase {
        Phrase(en: "xinlu: \(cause.en)", zh: "xinlu：\(cause.zh)")
    }

    package static func mend(_ command: String) -> Phrase {
        Phrase(en: "  try: \(command)", zh: "  可执行：\(command)")
    }

    package static func unexpected(_ kind: String) -> Phrase {
        Phrase(en: "a fault in the program (\(kind))", zh: "程序故障（\(kind)）")
    }

    package static let interrupted = Phrase(en: "interrupted", zh: "已中断")

    package static func optionNeeded(_ option: String) -> Phrase {
        Phrase(
            en: "\(option) is needed where nobody can be asked", zh: "无法提问时必须给出 \(option)")
    }

    package static let askMinor = Phrase(en: "Child's code:", zh: "孩子编号：")
    package static let omittedAnswer = Phrase(en: "omitted", zh: "未答")

    package static let nothingToList = Phrase(en: "Nothing to list.", zh: "没有可列出的内容。")
    package static let atLeastOne = Phrase(en: "The number must be at least 1.", zh: "数字至少为 1。")
    package static let minorOrFile = Phrase(
        en: "Give a child's code or --file, not both.", zh: "请给出孩子编号或 --file 其中之一。")
    package static let fileOrCommit = Phrase(
        en: "Give a file or --commit, not both.", zh: "请给出文件或 --commit 其中之一。")

    package static func unknownMapping(_ name: String) -> Phrase {
        Phrase(en: "No mapping \(name) is known; there is xinlu.", zh: "没有列映射 \(name)，可用：xinlu。")
    }

    package static func rowFault(row: Int, column: String, _ text: Phrase) -> Phrase {
        let en = column.isEmpty ? "" : ", column \(column)"
        let zh = column.isEmpty ? "" : "，列 \(column)"
        return Phrase(en: "row \(row)\(en), \(text.en)", zh: "第 \(row) 行\(zh)，\(text.zh)")
    }

    package static func columnFault(_ column: String, _ text: Phrase) -> Phrase {
        Phrase(en: "\(column): \(text.en)", zh: "\(column)：\(text.zh)")
    }

    package static func importSummary(rows: Int, accepted: Int, rejected: Int) -> Phrase {
        Phrase(
            en: "\(rows) rows: \(accepted) accepted, \(rejected) rejected",
            zh: "共 \(rows) 行：接受 \(accepted)，拒绝 \(rejected)")
    }

    package static let dryRunWroteNothing = Phrase(
        en: "A dry run: nothing was written.", zh: "演练：未写入任何内容。")

    package static func stagedForReview(_ batch: String) -> Phrase {
        Phrase(
            en: "Staged for review as \(batch); --commit \(batch) writes it.",
            zh: "已暂存待核对，批次 \(batch)；用 --commit \(batch) 写入。")
    }

    package static let committed = Phrase(en: "Written.", zh: "已写入。")

    package static func notAnAge(_ text: String) -> Phrase {
        Phrase(en: "\(text) is not an age in years", zh: "\(text) 不是年龄（岁）")
    }
}
