extension Phrase {
    package static func fileEmpty(_ file: String) -> Phrase {
        Phrase(en: "\(file) has no header line", zh: "\(file) 没有表头")
    }

    package static func fieldCount(_ given: Int, _ expected: Int) -> Phrase {
        Phrase(
            en: "the row has \(given) fields, the header \(expected)",
            zh: "该行有 \(given) 个字段，表头有 \(expected) 个")
    }

    package static func csvColumnMissing(_ file: String, _ column: String) -> Phrase {
        Phrase(en: "\(file) has no column \(column)", zh: "\(file) 缺少列 \(column)")
    }

    package static func csvColumnTwice(_ file: String, _ column: String) -> Phrase {
        Phrase(en: "\(file) has the column \(column) twice", zh: "\(file) 的列 \(column) 出现两次")
    }

    package static func csvUnterminatedQuote(_ file: String, line: Int) -> Phrase {
        Phrase(
            en: "\(file), line \(line): a quotation mark opens and never closes",
            zh: "\(file) 第 \(line) 行：引号没有结束")
    }

    package static func csvStrayQuote(_ file: String, line: Int) -> Phrase {
        Phrase(
            en: "\(file), line \(line): a quotation mark stands inside a field",
            zh: "\(file) 第 \(line) 行：字段中间出现引号")
    }

    package static func csvNotUTF8(_ file: String, line: Int) -> Phrase {
        Phrase(
            en: "\(file), line \(line): not UTF-8; save the file as UTF-8 and try again",
            zh: "\(file) 第 \(line) 行：不是 UTF-8 编码，请另存为 UTF-8 后重试")
    }

    package static func csvControlCharacter(_ file: String, line: Int) -> Phrase {
        Phrase(
            en: "\(file), line \(line): a NUL byte; this is no text file",
            zh: "\(file) 第 \(line) 行：含有空字节，不是文本文件")
    }

    package static func csvFieldTooLong(_ file: String, line: Int, limit: Int) -> Phrase {
        Phrase(
            en: "\(file), line \(line): a field is longer than \(limit) bytes",
            zh: "\(file) 第 \(line) 行：字段超过 \(limit) 字节")
    }

    package static func csvTooManyFields(_ file: String, line: Int, limit: Int) -> Phrase {
        Phrase(
            en: "\(file), line \(line): more than \(limit) fields",
            zh: "\(file) 第 \(line) 行：字段超过 \(limit) 个")
    }
}
