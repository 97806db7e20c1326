/// What is said about keys, references and change.
extension Phrase {
    package static let aboutInstrumentAudit = Phrase(
        en: "Look for a wrong key in answer sheets alone.", zh: "仅凭答卷查找计分错误。")
    package static let aboutInstrumentAuditMore = Phrase(
        en: """
            Reads a CSV with the column answers on standard input. It finds a turned key, moved columns and \
            exchanged codes by item-rest correlations, the first component and the use of options, and shows \
            alpha and omega beside the published ones.
            """,
        zh: "从标准输入读取含 answers 列的 CSV；用题总相关、第一主成分和选项频率查找反向错误、错列与选项错码，并列出信度与已发表值。")

    package static func auditSheets(_ count: Int) -> Phrase {
        Phrase(en: "\(count) sheets", zh: "\(count) 份答卷")
    }
    package static func auditTooFew(_ fewest: Int) -> Phrase {
        Phrase(
            en:
                "too few complete sheets to say anything: at least \(fewest) are needed for a scale",
            zh: "完整答卷太少，无法判断：每个分量表至少需要 \(fewest) 份")
    }
    package static let auditNothing = Phrase(
        en: "nothing speaks against the key", zh: "未发现与计分不符之处")
    package static func auditReversed(
        _ item: Int, _ topic: Phrase, _ scale: String, _ itemRest: String
    ) -> Phrase {
        Phrase(
            en:
                "item \(item) (\(topic.en)) runs against \(scale), item-rest correlation \(itemRest): its key or its codes are turned",
            zh: "第 \(item) 题（\(topic.zh)）与 \(scale) 方向相反，题总相关 \(itemRest)：反向标记或选项代码有误")
    }
    package static func auditShifted(_ places: Int) -> Phrase {
        Phrase(
            en: "the answers agree better moved by \(places): the columns seem to be shifted",
            zh: "答案移动 \(places) 位后更一致：各列可能错位")
    }
    package static func auditMiscoded(
        _ item: Int, _ topic: Phrase, _ scale: String, _ code: Int, _ next: Int
    ) -> Phrase {
        Phrase(
            en:
                "item \(item) (\(topic.en)): codes \(code) and \(next) stand the wrong way round for \(scale)",
            zh: "第 \(item) 题（\(topic.zh)）：代码 \(code) 与 \(next) 对 \(scale) 来说顺序颠倒")
    }
    package static func auditIncoherent(_ scale: String, _ alpha: String) -> Phrase {
        Phrase(
            en:
                "\(scale): its items have next to nothing in common (alpha \(alpha)): another form, another coding, or columns in another order",
            zh: "\(scale)：各题几乎没有共同之处（α \(alpha)）：可能是别的量表、别的编码，或列的次序不同")
    }
    package static func auditConstant(_ item: Int, _ topic: Phrase, _ code: Int) -> Phrase {
        Phrase(
            en: "item \(item) (\(topic.en)): everybody answered \(code)",
            zh: "第 \(item) 题（\(topic.zh)）：所有人都答 \(code)")
    }
}

extension Phrase {
    package static let aboutReference = Phrase(
        en: "Own references: percentiles of whole classes, frozen, approved by two people.",
        zh: "本地参照：整班学生的百分位，冻结后由两人批准。")
    package static let aboutReferenceBuild = Phrase(
        en: "Build references from first sheets of a period.", zh: "用一段时间内的首份答卷建立参照。")
    package static let aboutReferenceShow = Phrase(
        en: "Show the references and who stands behind them.", zh: "列出参照及批准情况。")
    package static let aboutReferenceApprove = Phrase(
        en: "Put your name to a reference; with the second name it comes into force.",
        zh: "批准一份参照；第二人批准后生效。")
    package static let helpScale = Phrase(en: "Only this scale.", zh: "只限这个分量表。")
    package static let helpReferenceID = Phrase(en: "The reference's id.", zh: "参照的编号。")

    package static func referenceOfHardship(_ stage: String) -> Phrase {
        Phrase(
            en:
                "most children of the stage \(stage) are in hardship: a reference is of whole classes, never of them alone",
            zh: "\(stage) 阶段多数是困境儿童：参照须来自整班学生，不能只用他们")
    }
    package static func referenceWithoutSheets(_ code: String) -> Phrase {
        Phrase(
            en: "no complete, undoubted first sheet of \(code) in that period",
            zh: "该时段没有 \(code) 的完整且无疑问的首份答卷")
    }
    package static func unknownReference(_ id: String) -> Phrase {
        Phrase(en: "there is no reference \(id)", zh: "没有编号为 \(id) 的参照")
    }
    package static let referenceApprovedBefore = Phrase(
        en: "you approved this reference before; another person must be the second",
        zh: "您已批准过这份参照；第二位批准人须是另一人")
    package static func referenceTooSmall(_ sheets: Int, _ places: Int) -> Phrase {
        Phrase(
            en: "fewer than \(sheets) sheets or \(places) places: serves no rule",
            zh: "不足 \(sheets) 份答卷或 \(places) 个地点：不用于任何规则")
    }
    package static func rulesSleep(_ rules: [String]) -> Phrase {
        Phrase(
            en:
                "asleep, whole or in part, for want of a reference: \(rules.joined(separator: " "))",
            zh: "因缺少参照而全部或部分休眠的规则：\(rules.joined(separator: " "))")
    }
}

/// What is said about a library and its rights.
extension Phrase {
    package static func vectorsTooFew(_ count: Int, _ fewest: Int) -> Phrase {
        Phrase(
            en: "vectors.csv: \(count) sheets, at least \(fewest) are needed",
            zh: "vectors.csv：现有 \(count) 份，至少需要 \(fewest) 份")
    }
    package static func vectorsWithoutScale(_ scale: String) -> Phrase {
        Phrase(en: "vectors.csv: no sheet tries \(scale)", zh: "vectors.csv：没有答卷检验 \(scale)")
    }
    package static func vectorsWithoutGap(_ scale: String, _ blanks: Int) -> Phrase {
        Phrase(
            en: "vectors.csv: no sheet leaves \(blanks) of the items of \(scale) blank",
            zh: "vectors.csv：没有漏答 \(scale) \(blanks) 题的答卷")
    }
    package static func vectorsWithoutCut(
        _ scale: String, _ set: String, _ cut: String, _ score: Int
    ) -> Phrase {
        Phrase(
            en:
                "vectors.csv: no sheet scores \(score) on \(scale) and states its band of \(set), beside the cut \(cut)",
            zh: "vectors.csv：\(scale) 在 \(set) 的界限 \(cut) 旁，没有得 \(score) 分并写明分级的答卷")
    }
    package static func vectorsWithoutRisk(_ item: Int, _ code: Int, _ level: String) -> Phrase {
        Phrase(
            en:
                "vectors.csv: no sheet answers \(code) at risk item \(item) and states its level: \(level)",
            zh: "vectors.csv：没有在危险题第 \(item) 题答 \(code) 并写明级别（\(level)）的答卷")
    }
    package static func vectorLine(_ line: Int, _ text: Phrase) -> Phrase {
        Phrase(
            en: "vectors.csv: line \(line): \(text.en)", zh: "vectors.csv：第 \(line) 行：\(text.zh)")
    }
    package static func vectorDiffers(
        _ line: Int, _ what: String, _ expected: String, _ found: String
    ) -> Phrase {
        .vectorLine(
            line,
            Phrase(
                en: "\(what) should be \(expected), the key gives \(found)",
                zh: "\(what) 应为 \(expected)，按定义算得 \(found)"))
    }
    package static func noScale(_ scale: String) -> Phrase {
        Phrase(en: "there is no scale \(scale)", zh: "没有分量表 \(scale)")
    }
    package static func codeUnlikeFolder(_ code: String, _ folder: String) -> Phrase {
        Phrase(
            en:
                "\(folder)/instrument.yaml: the code is \(code), the folder \(folder); they must agree",
            zh: "\(folder)/instrument.yaml：代码为 \(code)，文件夹为 \(folder)，两者须一致")
    }
    package static func noInstrumentsIn(_ folder: String) -> Phrase {
        Phrase(
            en: "\(folder) holds no instrument: <code>/instrument.yaml is expected",
            zh: "\(folder) 中没有量表：应有 <代码>/instrument.yaml")
    }
    package static func notAFolder(_ path: String) -> Phrase {
        Phrase(en: "\(path) is no folder that can be read", zh: "\(path) 不是可读的文件夹")
    }
    package static func fileTooLarge(_ path: String, _ mebibytes: Int) -> Phrase {
        Phrase(
            en: "\(path) is larger than \(mebibytes) MiB", zh: "\(path) 超过 \(mebibytes) MiB")
    }
    package static let practiceMadeAnew = Phrase(
        en: "the practice database was of another build: it is made anew",
        zh: "练习数据库属于另一版本：已重新建立")
    package static let vectorsMissing = Phrase(
        en: "vectors.csv is missing", zh: "缺少 vectors.csv")

    package static let aboutInstrumentPublish = Phrase(
        en: "Publish a version in the database, with the reference of its permission.",
        zh: "在数据库发布一个版本，并登记许可文号。")
    package static func sheetsOutsideAge(_ count: Int, _ form: String) -> Phrase {
        Phrase(
            en: "\(count) of the sheets: the child is outside the ages that \(form) is made for",
            zh: "有 \(count) 份答卷的孩子不在 \(form) 的适用年龄内")
    }
    package static let standardInputEmpty = Phrase(
        en: "standard input is empty: a header line is expected, id,answers",
        zh: "标准输入为空：应有表头 id,answers")
    package static func wordingTwice(_ row: Int) -> Phrase {
        Phrase(en: "row \(row): this item and option stand here twice", zh: "第 \(row) 行：该题该选项重复")
    }
    package static let permissionReference = Phrase(
        en: "the reference of a permission has 3 to 200 characters", zh: "许可文号应为 3 至 200 个字符")
    package static let helpPermission = Phrase(
        en: "The reference of the permission that the site was given.", zh: "本单位获得的许可文号。")
    package static func permissionNeeded(_ code: String, _ how: Phrase) -> Phrase {
        Phrase(
            en: "\(code) needs a permission for use on a computer. \(how.en)",
            zh: "\(code) 用于电脑录入须有许可。\(how.zh)")
    }
    package static let aboutWording = Phrase(
        en: "The site's licensed wording of an instrument.", zh: "本单位获许可的量表文字。")
    package static let aboutWordingImport = Phrase(
        en: "Read wording from a CSV (item, option, text) or a FHIR Questionnaire.",
        zh: "从 CSV（item、option、text）或 FHIR Questionnaire 读入文字。")
    package static let helpWordingFile = Phrase(
        en: "A CSV or a FHIR Questionnaire in JSON.", zh: "CSV 或 JSON 格式的 FHIR Questionnaire。")
    package static let helpWordingLanguage = Phrase(
        en: "The language of the wording: en, zh.", zh: "文字的语言：en、zh。")
    package static func wordingItems(_ found: Int, _ expected: Int) -> Phrase {
        Phrase(
            en: "the file has wording for \(found) items, the form has \(expected)",
            zh: "文件有 \(found) 题的文字，量表有 \(expected) 题")
    }
    package static func wordingOption(_ item: Int, _ code: String) -> Phrase {
        Phrase(en: "item \(item) has no option \(code)", zh: "第 \(item) 题没有选项 \(code)")
    }
    package static func wordingOptions(_ item: Int, _ found: Int, _ expected: Int) -> Phrase {
        Phrase(
            en: "item \(item): wording for \(found) options, the form prints \(expected)",
            zh: "第 \(item) 题：有 \(found) 个选项的文字，量表有 \(expected) 个")
    }
    package static func wordingStored(_ items: Int, _ language: String) -> Phrase {
        Phrase(
            en: "wording of \(items) items stored for \(language)",
            zh: "已存入 \(items) 题的文字（\(language)）")
    }
    package static func wordingRow(_ row: Int) -> Phrase {
        Phrase(
            en: "row \(row): a number of an item, an option or nothing, and a text are expected",
            zh: "第 \(row) 行：应有题号、选项代码（或留空）和文字")
    }
    package static let notAQuestionnaire = Phrase(
        en: "this is no FHIR Questionnaire", zh: "这不是 FHIR Questionnaire")

    package static let aboutReportQuality = Phrase(
        en: "Doubtful sheets and omitted answers by worker and place.",
        zh: "按录入者和地点统计存疑答卷与缺答。")
    package static let columnChange = Phrase(en: "change", zh: "变化")
    package static let columnReliableChange = Phrase(en: "reliable change", zh: "可靠变化")
    package static let columnWithGaps = Phrase(en: "with gaps", zh: "有缺答")
    package static let columnDoubtfulShare = Phrase(en: "doubtful %", zh: "存疑 %")
    package static let columnPermission = Phrase(en: "use", zh: "使用许可")
}
