extension Phrase {
    package static func unknownInstrument(_ code: String, known: [String]) -> Phrase {
        let hint = known.isEmpty ? "" : " (\(known.joined(separator: ", ")))"
        return Phrase(en: "no instrument \(code) is known here\(hint)", zh: "没有量表 \(code)\(hint)")
    }

    package static func instrumentNotPublished(_ code: String, _ version: String) -> Phrase {
        Phrase(
            en: "\(code) version \(version) is not published in this database",
            zh: "本数据库尚未发布 \(code) 第 \(version) 版")
    }

    package static func instrumentDiffers(_ code: String, _ version: String) -> Phrase {
        Phrase(
            en:
                "\(code) version \(version) was published with another content; a change needs a new version",
            zh: "\(code) 第 \(version) 版发布时的内容与现在不同；修改须用新版本号")
    }

    package static func noForm(_ code: String, _ informant: String, offered: [String]) -> Phrase {
        let list = offered.joined(separator: ", ")
        return Phrase(
            en: "\(code) has no form for \(informant); it is answered by \(list)",
            zh: "\(code) 没有 \(informant) 版，可由 \(list) 填写")
    }

    package static func formForAnotherAge(
        _ code: String, _ informant: String, years: Int, lowest: Int?, highest: Int?
    ) -> Phrase {
        let from = lowest.map(String.init) ?? ""
        let to = highest.map(String.init) ?? ""
        return Phrase(
            en: "\(code) for \(informant) is for ages \(from)–\(to); the child was \(years)",
            zh: "\(code)（\(informant)）适用于 \(from)–\(to) 岁，填写时孩子 \(years) 岁")
    }

    package static func answersLength(_ form: String, given: Int, expected: Int) -> Phrase {
        Phrase(
            en:
                "\(given) answers are given, \(form) has \(expected) items (write - for an omitted one)",
            zh: "共填写 \(given) 项，\(form) 应有 \(expected) 项（未答请写 -）")
    }

    package static func answersCode(_ form: String, item: Int, _ character: String) -> Phrase {
        Phrase(
            en: "item \(item): \(character) is not a code of \(form)",
            zh: "第 \(item) 题：\(character) 不是 \(form) 的选项代码")
    }

    package static func answersCharacter(item: Int) -> Phrase {
        Phrase(
            en: "item \(item): neither a digit 0–9 (half-width) nor - for an omitted answer",
            zh: "第 \(item) 题：既不是半角数字 0–9，也不是表示未答的 -")
    }

    package static let answersNotText = Phrase(
        en: "the answers are not UTF-8 text", zh: "答案不是 UTF-8 文本")

    package static func versionGone(_ id: Int) -> Phrase {
        Phrase(
            en: "the definition of version row \(id) is missing from the database",
            zh: "数据库缺少版本记录 \(id) 的定义")
    }

    package static let scoreStoresNoAlert = Phrase(
        en: "score has no database: no alert was stored. A risk answer needs `xinlu assess enter`.",
        zh: "score 不使用数据库：没有存下任何警报。有危险回答请用 xinlu assess enter。")

    package static func riskSheetsSeen(_ count: Int) -> Phrase {
        Phrase(
            en: "\(count) sheets hold a risk answer of today's level",
            zh: "\(count) 份问卷有须当天处理的危险回答")
    }
}
