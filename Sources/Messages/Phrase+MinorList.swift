// Lists of children as schools and offices keep them.
extension Phrase {
    package static let numberWasRounded = Phrase(
        en:
            "a spreadsheet took this number for a quantity and rounded it to 15 digits: format the column as text, type the number again and import again",
        zh: "表格软件把这个号码当成数值，只保留了 15 位：请把该列设为“文本”格式，重新录入号码后再导入")

    package static func listedBeyondHeadings(_ width: Int) -> Phrase {
        Phrase(
            en: "the row goes on beyond the last of the \(width) headings",
            zh: "该行内容超出了 \(width) 个列标题的范围")
    }

    package static func listWithoutHeadings(_ file: String, within rows: Int, mapping: String)
        -> Phrase
    {
        Phrase(
            en:
                "\(file): none of the first \(rows) rows holds headings as the mapping \(mapping) describes them (a name, and a birth date or ID number)",
            zh: "\(file)：前 \(rows) 行中没有符合映射 \(mapping) 的列标题（须有姓名，以及出生日期或身份证号码）")
    }

    package static func placeUnknown(_ place: String) -> Phrase {
        Phrase(
            en: "no region is called “\(place)”; the 12-digit code is always understood",
            zh: "没有名为“\(place)”的区划；可直接填写 12 位区划代码")
    }

    package static func placeUnclear(_ place: String, _ codes: [String]) -> Phrase {
        let list = codes.prefix(4).joined(separator: ", ")
        return Phrase(
            en:
                "“\(place)” could be \(codes.count) regions (\(list)): put the district or town before it",
            zh: "“\(place)”可能是 \(codes.count) 个区划（\(list)）：请在前面写明区、镇街")
    }

    package static func mappingOfSheets(_ id: String) -> Phrase {
        Phrase(
            en: "the mapping \(id) reads answers, not lists of children",
            zh: "映射 \(id) 用于导入答卷，不用于儿童名单")
    }

    package static func mappingOfMinors(_ id: String) -> Phrase {
        Phrase(
            en: "the mapping \(id) reads lists of children, not answers",
            zh: "映射 \(id) 用于导入儿童名单，不用于答卷")
    }

    package static func listPassedOver(_ count: Int) -> Phrase {
        Phrase(
            en: "\(count) rows name no child and were passed over.",
            zh: "有 \(count) 行没有儿童信息，已略过。")
    }

    package static func listFilledDown(_ count: Int) -> Phrase {
        Phrase(
            en: "\(count) rows have a blank place, which is that of the row above.",
            zh: "有 \(count) 行的区划为空（合并单元格），按上一行填写。")
    }

    package static func listCodesMade(_ count: Int) -> Phrase {
        Phrase(
            en: "\(count) rows have no code: the registered child's was taken, or one was made.",
            zh: "有 \(count) 行没有编号：已用登记在册的编号，或新编了编号。")
    }

    package static let childTwiceInList = Phrase(
        en: "the same child stands twice in the list", zh: "同一儿童在名单中出现两次")
}
