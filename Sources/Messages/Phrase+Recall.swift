// The notice that calls a package back.
extension Phrase {
    package static func recallTitle(_ code: String) -> Phrase {
        Phrase(en: "Recall of referral \(code)", zh: "召回转介 \(code)")
    }
    package static func recallTo(_ partner: String) -> Phrase {
        Phrase(en: "To \(partner)", zh: "致 \(partner)")
    }
    package static func recallSent(_ code: String, _ number: String, on day: String) -> Phrase {
        Phrase(
            en: "Referral \(code) (case \(number)), sent to you on \(day), is taken back.",
            zh: "\(day) 发给贵单位的转介 \(code)（个案号 \(number)）现已撤回。")
    }
    package static func recallAsks(by day: String) -> Phrase {
        Phrase(
            en: "Please return or destroy every paper and file of it by \(day), copies too.",
            zh: "请于 \(day) 前退回或销毁与之有关的全部纸质和电子材料，包括副本。")
    }
    package static let recallNoContact = Phrase(
        en: "Please do not contact the child or the family about it any more.",
        zh: "请不要再就此联系孩子或家庭。")
    package static func recallAnswer(_ code: String) -> Phrase {
        Phrase(
            en: "When it is done, call us, or send reply.csv with \(code) and “destroyed” or "
                + "“returned”.",
            zh: "完成后请来电，或在 reply.csv 中为 \(code) 填写 destroyed（已销毁）或 returned（已退回）。")
    }
    package static func recallSender(_ office: String) -> Phrase {
        Phrase(en: "Thank you. \(office)", zh: "谢谢。\(office)")
    }
}
