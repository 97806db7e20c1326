// What is said under the code of a child whose row was closed.
extension Phrase {
    package static func childLivesElsewhere(_ code: String, _ district: String) -> Phrase {
        Phrase(
            en: "\(code) is looked after by \(district) now; enter the form there",
            zh: "\(code) 现由 \(district) 负责，请在当地录入")
    }
    package static func riskNotStored(_ reason: Phrase) -> Phrase {
        Phrase(en: "Not stored because: \(reason.en)", zh: "未能入库的原因：\(reason.zh)")
    }
}
