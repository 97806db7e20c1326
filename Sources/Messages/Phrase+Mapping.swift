// What does not fit between an export of another system and a form of ours.
extension Phrase {
    package static func surveyColumnTwice(_ column: String) -> Phrase {
        Phrase(
            en: "two columns are called \(column); nobody can tell which is meant",
            zh: "有两列都叫“\(column)”，无法分辨")
    }

    package static func surveyColumnsAlike(_ field: String, _ columns: [String]) -> Phrase {
        let en = columns.map { "“\($0)”" }.joined(separator: ", ")
        let zh = columns.map { "“\($0)”" }.joined(separator: "、")
        return Phrase(
            en:
                "several columns could be \(field): \(en); a mapping of your own names the right one",
            zh: "有多列可能是 \(field)：\(zh)；请在自己的映射文件中写明")
    }

    package static func surveyColumnMissing(_ field: String, mapping: String) -> Phrase {
        Phrase(
            en: "no column is \(field) as the mapping \(mapping) describes it",
            zh: "没有符合映射 \(mapping) 的 \(field) 列")
    }

    package static func surveyItemCount(_ form: String, expected: Int, found: Int) -> Phrase {
        Phrase(
            en:
                "\(form) has \(expected) items, the file has \(found) columns that could be one; `items` in a mapping of your own says which",
            zh: "\(form) 有 \(expected) 题，文件中可能是题目的列有 \(found) 个；请在自己的映射文件中用 items 写明")
    }

    package static func surveyItemMissing(item: Int, _ pattern: String) -> Phrase {
        Phrase(
            en: "no column is item \(item) (\(pattern))", zh: "没有第 \(item) 题的列（\(pattern)）")
    }

    package static func surveyStemChanged(item: Int, mapping: String) -> Phrase {
        Phrase(
            en:
                "the column of item \(item) is not the one that the mapping \(mapping) knows: was the survey edited?",
            zh: "第 \(item) 题的列与映射 \(mapping) 不一致：问卷是否改动过？")
    }

    package static let surveyVariantUnclear = Phrase(
        en:
            "the cells may be option numbers or points, and nothing tells which; export the text or the number variant, or say --variant",
        zh: "单元格可能是选项序号，也可能是分数，无法判断；请导出“按选项文本”或“按选项序号”，或用 --variant 指明")

    package static let surveyVariantMixed = Phrase(
        en: "some cells can only be option numbers and others cannot be; export one variant",
        zh: "有的单元格只能是选项序号，有的却不是；请只导出一种格式")

    package static let surveyScoresReversed = Phrase(
        en:
            "the cells are points, and the form has reversed items: they may have been turned already. Export the text or the number variant, or say `points` in a mapping of your own",
        zh: "单元格是分数，而该量表有反向题，可能已经反向计分。请导出“按选项文本”或“按选项序号”，或在自己的映射文件中写明 points")

    package static let surveyFormIncomplete = Phrase(
        en:
            "the form is marked as incomplete; mark it complete where it was filled in, and export again",
        zh: "该表标记为未完成；若已填完，请标记完成后重新导出")

    package static func surveyAnswerUnknown(item: Int) -> Phrase {
        Phrase(
            en:
                "item \(item): the cell is none of the options; `values` in a mapping of your own can name it",
            zh: "第 \(item) 题：单元格不是任何选项；可在自己的映射文件中用 values 写明")
    }

    package static func surveyAnswerTwice(item: Int) -> Phrase {
        Phrase(
            en: "item \(item): several options are chosen, one is asked for",
            zh: "第 \(item) 题：选了多项，只能选一项")
    }

    package static let surveyNeedsInstrument = Phrase(
        en: "the mapping names no instrument: say --instrument CODE",
        zh: "映射文件没有写明量表：请用 --instrument 指定")
}
