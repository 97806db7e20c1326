package import Messages

extension WorkbookError {
    /// The sentence for people, with sheet and row where they are known.
    package var phrase: Phrase {
        switch self {
        case .notWorkbook, .protectedOrOld, .fileTooLarge, .tooManyEntries, .unpacksTooLarge,
            .zip64, .compression, .damaged, .partMissing:
            filePhrase
        case .xml(let fault, let place): place.phrase(fault.phrase)
        case .noSheet, .sheetTwice, .tooManySheets, .tooManyStyles: partPhrase
        case .badCell(let place):
            place.phrase(
                Phrase(
                    en: "a row or cell is out of order or refers to nothing",
                    zh: "行或单元格次序混乱，或引用了不存在的内容"))
        case .tooManyRows(let place, let limit):
            place.phrase(Phrase(en: "more than \(limit) rows", zh: "超过 \(limit) 行"))
        case .tooManyColumns(let place, let limit):
            place.phrase(Phrase(en: "more than \(limit) columns", zh: "超过 \(limit) 列"))
        case .tooManyCells(let place, let limit):
            place.phrase(Phrase(en: "more than \(limit) cells", zh: "单元格超过 \(limit) 个"))
        case .cellTooLong(let place, let limit):
            place.phrase(
                Phrase(en: "a cell is longer than \(limit)", zh: "有单元格的长度超过 \(limit)"))
        case .choices(let sheet, let column):
            WorkbookPlace(sheet: sheet).phrase(
                Phrase(
                    en: "the choices of column \(visible(column)) do not fit a drop-down list",
                    zh: "列 \(visible(column)) 的选项无法做成下拉列表"))
        case .incomplete:
            Phrase(
                en: "the workbook came out incomplete; the disk may be full",
                zh: "写出的工作簿不完整，磁盘可能已满")
        case .cannotWrite(let reason):
            Phrase(
                en: "the workbook could not be written: \(reason)", zh: "无法写出工作簿：\(reason)")
        }
    }

    private var filePhrase: Phrase {
        switch self {
        case .protectedOrOld:
            Phrase(
                en: "protected by a password or in the old .xls format; "
                    + "save it as .xlsx without a password",
                zh: "文件设有密码，或是旧的 .xls 格式；请去掉密码，另存为 .xlsx")
        case .fileTooLarge(let limit):
            Phrase(
                en: "the file is larger than \(limit >> 20) MiB", zh: "文件超过 \(limit >> 20) MiB")
        case .tooManyEntries(let limit):
            Phrase(
                en: "the file holds more than \(limit) parts", zh: "文件所含部件超过 \(limit) 个")
        case .unpacksTooLarge:
            Phrase(
                en: "unpacked, the file would be far too large; it was not opened",
                zh: "文件解压后过大，没有打开")
        case .zip64:
            Phrase(
                en: "the file uses ZIP64; open it in a spreadsheet program and save it anew",
                zh: "文件使用 ZIP64 格式；请用表格软件打开后重新保存")
        case .compression:
            Phrase(
                en: "the file is packed in an unknown way; save it anew as .xlsx",
                zh: "文件的压缩方式无法识别；请重新另存为 .xlsx")
        case .damaged, .partMissing:
            Phrase(
                en: "the file is damaged or incomplete; ask for it again",
                zh: "文件损坏或不完整；请重新索取")
        default:
            Phrase(en: "this is no .xlsx workbook", zh: "这不是 .xlsx 工作簿")
        }
    }

    private var partPhrase: Phrase {
        switch self {
        case .noSheet(let name):
            Phrase(
                en: "the workbook has no sheet \(visible(name))",
                zh: "工作簿中没有工作表 \(visible(name))")
        case .sheetTwice(let name):
            Phrase(
                en: "the workbook has the sheet \(visible(name)) twice",
                zh: "工作簿中有两个工作表 \(visible(name))")
        case .tooManySheets(let limit):
            Phrase(
                en: "the workbook has more than \(limit) sheets", zh: "工作表超过 \(limit) 个")
        case .tooManyStyles(let limit):
            Phrase(
                en: "the workbook has more than \(limit) cell styles",
                zh: "单元格样式超过 \(limit) 个")
        default: filePhrase
        }
    }
}

extension WorkbookPlace {
    /// The sentence with the place before it.
    func phrase(_ phrase: Phrase) -> Phrase {
        switch (sheet, row) {
        case (nil, _): phrase
        case (let sheet?, nil):
            Phrase(
                en: "sheet \(visible(sheet)): \(phrase.en)",
                zh: "工作表 \(visible(sheet))：\(phrase.zh)")
        case (let sheet?, let row?):
            Phrase(
                en: "sheet \(visible(sheet)), row \(row): \(phrase.en)",
                zh: "工作表 \(visible(sheet)) 第 \(row) 行：\(phrase.zh)")
        }
    }
}

extension XMLFault {
    var phrase: Phrase {
        switch self {
        case .malformed:
            Phrase(
                en: "the file is damaged inside (its XML does not hold together)",
                zh: "文件内部损坏（XML 不完整）")
        case .documentType:
            Phrase(
                en: "the file declares a document type, which no workbook needs; it is refused",
                zh: "文件含有文档类型声明，正常工作簿不需要，已拒绝")
        case .encoding:
            Phrase(en: "the text inside is not UTF-8", zh: "文件内部不是 UTF-8 编码")
        case .tooDeep(let limit):
            Phrase(
                en: "elements are nested more than \(limit) deep", zh: "元素嵌套超过 \(limit) 层")
        }
    }
}

/// A name out of a stranger's file, without what steers a terminal, at most 64 characters.
private func visible(_ name: String) -> String {
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: name.unicodeScalars.lazy.filter { !$0.isUnseen }.prefix(64))
    return String(shown)
}
