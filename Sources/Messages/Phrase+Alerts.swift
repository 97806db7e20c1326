extension Phrase {
    package static func itemTopic(_ item: Int, _ topic: Phrase) -> Phrase {
        Phrase(en: "item \(item) (\(topic.en))", zh: "第 \(item) 题（\(topic.zh)）")
    }

    package static func alertRaised(_ items: Phrase, deadline: String?) -> Phrase {
        let en = deadline.map { ", by \($0)" } ?? ""
        let zh = deadline.map { "，期限 \($0)" } ?? ""
        return Phrase(
            en: "RISK ANSWER: \(items.en). A trained person talks with the child today\(en).",
            zh: "危险回答：\(items.zh)。今天由受训人员与孩子谈话\(zh)。")
    }

    package static func alertStored(_ alert: String) -> Phrase {
        Phrase(
            en:
                "RISK ANSWER: the alert \(alert) is stored. Is the child with you? Do not leave it alone.",
            zh: "危险回答：警报 \(alert) 已存下。孩子在身边吗？请不要让孩子独处。")
    }

    package static let hotlines = Phrase(
        en:
            "In danger now: 120 or 110, at any hour. Psychological help: 12356 (not all night everywhere); 12355 youth.",
        zh: "有即时危险请拨 120 或 110（全天）。心理援助热线 12356（部分地区夜间不通）；12355 青少年服务台。")

    package static func alertAcknowledged(_ id: String) -> Phrase {
        Phrase(en: "You have taken the alert \(id).", zh: "你已接手警报 \(id)。")
    }

    package static func alertWasAcknowledged(_ id: String) -> Phrase {
        Phrase(en: "Somebody has taken the alert \(id) already.", zh: "警报 \(id) 已有人接手。")
    }

    package static let alertStaysOpen = Phrase(
        en: "Recorded; the alert stays open until somebody has talked with the child.",
        zh: "已记录；在有人与孩子谈过之前，警报保持未处理。")

    package static func alertsResolved(_ count: Int) -> Phrase {
        Phrase(en: "Recorded; \(count) alerts closed.", zh: "已记录；关闭警报 \(count) 个。")
    }

    package static let sheetSaved = Phrase(en: "Saved", zh: "已保存")
    package static let sheetKnown = Phrase(
        en: "This very sheet was there already; nothing was written", zh: "这份答卷已存在，未重复写入")
    package static let screeningNotDiagnosis = Phrase(
        en: "This is screening, not a diagnosis.", zh: "这是筛查结果，不是诊断。")

    package static func talkDue(_ day: String) -> Phrase {
        Phrase(en: "A talk is due by \(day).", zh: "请在 \(day) 前谈话。")
    }

    package static func scoreStatus(_ status: String) -> Phrase {
        switch status {
        case "complete": Phrase(en: "complete", zh: "完整")
        case "prorated": Phrase(en: "prorated", zh: "按比例估算")
        case "not-scorable": Phrase(en: "not scorable", zh: "不能计分")
        default: .verbatim(status)
        }
    }

    package static func verified(_ count: Int, differing: Int) -> Phrase {
        Phrase(
            en: "\(count) stored sheets derived again: \(differing) differences.",
            zh: "重新计算 \(count) 份，差异 \(differing) 处。")
    }
}
