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
