// What became of referrals.
extension Phrase {
    package static let aboutReportFunnel = Phrase(
        en: "What became of referrals, with the times between.", zh: "转介的去向和各环节用时。")
    package static func funnelTitle(_ from: String, _ to: String) -> Phrase {
        Phrase(en: "Referrals begun \(from) to \(to)", zh: "\(from) 至 \(to) 开始的转介")
    }
    package static let funnelBegun = Phrase(en: "begun", zh: "已开始")
    package static func funnelStage(_ stage: String, days: Int?) -> Phrase {
        let name =
            switch stage {
            case "ready": Phrase(en: "ready", zh: "就绪")
            case "sent": Phrase(en: "sent", zh: "已发出")
            case "acknowledged": Phrase(en: "first word of the partner", zh: "机构首次答复")
            case "accepted": Phrase(en: "accepted", zh: "已接收")
            case "started": Phrase(en: "started", zh: "已开始服务")
            case "outcome": Phrase(en: "outcome", zh: "有结果")
            default: Phrase.verbatim(stage)
            }
        guard let days else { return name }
        return Phrase(
            en: "\(name.en), \(days) days after the decision", zh: "\(name.zh)（决定后 \(days) 天）")
    }
    package static func referralStatus(_ status: String) -> Phrase {
        switch status {
        case "refused": Phrase(en: "refused", zh: "被拒绝")
        case "expired": Phrase(en: "ended by silence", zh: "因无答复失效")
        case "revoked": Phrase(en: "taken back", zh: "已撤回")
        default: .verbatim(status)
        }
    }
    package static let funnelMedian = Phrase(
        en: "Days are medians, counted from the day of the decision.", zh: "天数为中位数，自决定之日起算。")
    package static func funnelGroup(_ kind: String, _ name: String) -> Phrase {
        switch kind {
        case "partner": Phrase(en: "Partner \(name)", zh: "机构 \(name)")
        case "district": Phrase(en: "District \(name)", zh: "区县 \(name)")
        case "urgency":
            Phrase(en: "Urgency: \(name)", zh: "紧急程度：\(Phrase.urgency(name).zh)")
        default: .verbatim(name)
        }
    }
}
