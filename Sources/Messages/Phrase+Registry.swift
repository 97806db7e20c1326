extension Phrase {
    package static let missingValue = Phrase(en: "nothing is given", zh: "未填写")

    package static func unknownMinor(_ code: String) -> Phrase {
        Phrase(en: "no minor with the code \(code) is registered", zh: "没有登记编号为 \(code) 的未成年人")
    }

    package static func minorInTwoDistricts(_ code: String, _ districts: [String]) -> Phrase {
        let list = districts.joined(separator: ", ")
        return Phrase(
            en: "the code \(code) stands in more than one district (\(list)); ask one of them",
            zh: "编号 \(code) 在多个区市使用（\(list)），请与所在区市核对")
    }

    package static func unknownCode(_ text: String, _ known: [String]) -> Phrase {
        text.isEmpty
            ? Phrase(
                en: "missing: one of \(known.joined(separator: ", "))",
                zh: "缺少，可用代码：\(known.joined(separator: "、"))")
            : Phrase(
                en: "\(text) is not one of \(known.joined(separator: ", "))",
                zh: "\(text) 不在可用代码之内：\(known.joined(separator: "、"))")
    }

    package static func notADate(_ text: String) -> Phrase {
        Phrase(
            en: "\(text) is not a date; write it as 2026-03-01", zh: "\(text) 不是日期，请写成 2026-03-01")
    }

    package static func dateInFuture(_ text: String) -> Phrase {
        Phrase(en: "\(text) has not come yet", zh: "\(text) 还没有到")
    }

    package static func dateBeforeBirth(_ text: String) -> Phrase {
        Phrase(en: "\(text) is before the child was born", zh: "\(text) 早于孩子的出生日期")
    }

    package static let codeForm = Phrase(
        en:
            "a code has 1 to 40 letters, digits, dots, hyphens or underscores and begins with a letter or digit",
        zh: "编号为 1 至 40 个字母、数字、点、连字符或下划线，以字母或数字开头")

    package static let codeTwice = Phrase(
        en: "this code stands in the file more than once", zh: "该编号在文件中出现多次")

    package static let registeredOtherwise = Phrase(
        en:
            "this code is registered with another birth date, sex or name; compare both before anything is changed",
        zh: "该编号已登记，但出生日期、性别或姓名不同；请先核对再修改")

    package static func idNumberOfAnother(_ code: String) -> Phrase {
        Phrase(en: "this ID number is registered for \(code)", zh: "该身份证号已登记在 \(code) 名下")
    }

    package static let idNumberLength = Phrase(
        en: "a resident ID number has 18 characters", zh: "身份证号应为 18 位")
    package static let idNumberCheck = Phrase(
        en: "the ID number's check character is wrong: one character was mistyped or two swapped",
        zh: "身份证号校验位不符，可能有一位输错或两位颠倒")
    package static let idNumberParts = Phrase(
        en: "the ID number's region or date cannot be", zh: "身份证号中的地区或日期不成立")
    package static let idNumberOtherBirthDate = Phrase(
        en: "the ID number tells another birth date", zh: "身份证号中的出生日期与填写的不同")
    package static let idNumberOtherSex = Phrase(
        en: "the ID number tells the other sex", zh: "身份证号中的性别与填写的不同")

    package static func unknownRegion(_ code: String) -> Phrase {
        Phrase(
            en: "\(code) is no region now in use (twelve digits, as the region list has it)",
            zh: "\(code) 不是现用的行政区划代码（十二位）")
    }

    package static let nameEmpty = Phrase(en: "the name is empty", zh: "姓名为空")

    package static let tooOldToBeMinor = Phrase(
        en: "nobody over 20 is registered here; check the birth date",
        zh: "超过 20 岁的人不在此登记，请核对出生日期")

    package static let notYetBorn = Phrase(
        en: "the birth date has not come yet", zh: "出生日期还没有到")

    package static func unknownBatch(_ id: String) -> Phrase {
        Phrase(en: "no staged batch has the id \(id)", zh: "没有编号为 \(id) 的暂存批次")
    }

    package static let submissionHasOtherAnswers = Phrase(
        en: "this submission id is known with other answers; nothing is overwritten",
        zh: "该提交编号已存在但作答不同，未作覆盖")

    package static func batchNoLongerFits(row: Int, _ reasons: [Phrase]) -> Phrase {
        let list = Phrase.list(reasons)
        return Phrase(
            en:
                "row \(row) fitted when it was staged and does so no more: \(list.en); stage the file again",
            zh: "第 \(row) 行暂存时有效，现在不再有效：\(list.zh)；请重新导入文件")
    }

    package static let stagedRowUnreadable = Phrase(
        en: "a staged row cannot be read back; stage the file again", zh: "暂存的行无法读取，请重新导入文件")

    package static func fileMissing(_ path: String) -> Phrase {
        Phrase(en: "there is no file \(path)", zh: "找不到文件 \(path)")
    }

    package static func fileUnreadable(_ path: String) -> Phrase {
        Phrase(en: "the file \(path) cannot be read", zh: "无法读取文件 \(path)")
    }

    package static func fileNotUTF8(_ path: String) -> Phrase {
        Phrase(en: "\(path) is not UTF-8 text", zh: "\(path) 不是 UTF-8 文本")
    }

    package static func columnMissing(_ column: String) -> Phrase {
        Phrase(en: "the header line has no column \(column)", zh: "表头缺少列 \(column)")
    }
}
