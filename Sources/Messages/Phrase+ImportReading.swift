extension Phrase {
    package static func riskUnread(_ count: Int) -> Phrase {
        Phrase(
            en:
                "\(count) rows: a risk question says something that could not be read. Until somebody has looked at the paper or the survey today, they count as risk answers.",
            zh: "\(count) 行的风险题内容无法辨认：今天有人核对原件或问卷之前，一律按风险回答处理。")
    }

    package static func surveyColumnsUnclaimed(
        _ columns: [String], items: Int, mapping: String
    ) -> Phrase {
        let shown = columns.prefix(6)
        let rest = columns.count > shown.count ? " …" : ""
        return Phrase(
            en:
                "the form has \(items) items, but \(columns.count) columns come from the first one on: \(shown.joined(separator: ", "))\(rest); name those that are no items under `ignored` in the mapping \(mapping)",
            zh:
                "量表有 \(items) 题，但从第一题起有 \(columns.count) 列：\(shown.joined(separator: "、"))\(rest)；请在映射 \(mapping) 的 ignored 中写明哪些不是题目"
        )
    }

    package static func surveyStemNeeded(items: [Int], mapping: String) -> Phrase {
        let en = items.map { String($0) }.joined(separator: ", ")
        let zh = items.map { String($0) }.joined(separator: "、")
        return Phrase(
            en:
                "items \(en) ask about danger and the mapping \(mapping) only counts columns: give a piece of their questions under `stems`",
            zh: "第 \(zh) 题是风险题，而映射 \(mapping) 只按列数取题：请在 stems 中写明题干中的一段文字")
    }

    package static func importRiskByPlace(_ columns: [String]) -> Phrase {
        Phrase(
            en:
                "Read as risk questions because of their place: \(columns.joined(separator: " · ")). Are they? `stems` in a mapping of your own checks it.",
            zh: "按位置当作风险题读取的列：\(columns.joined(separator: " · "))。请核对；可在自己的映射文件中用 stems 检查。")
    }

    package static func codeLeadsTo(_ code: String, _ now: String) -> Phrase {
        Phrase(
            en: "\(code) went into another row or moved: this is taken as \(now)'s",
            zh: "\(code) 已并入其他登记或已迁移：此行按 \(now) 处理")
    }
}
