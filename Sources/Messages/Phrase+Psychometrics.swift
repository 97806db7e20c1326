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
