extension Phrase {
    package static let changedFactsNeedDay = Phrase(
        en:
            "changed rows need the day that the list is of (--as-of DATE), so that an older list undoes no correction",
        zh: "写入有变化的行须写明名单所属日期（--as-of 日期），以免旧名单覆盖之后的更正")

    package static func registrationChangedMeanwhile(_ code: String) -> Phrase {
        Phrase(
            en: "somebody changed the registration of \(code) just now; these rows still wait",
            zh: "\(code) 的登记刚刚被他人更改；这些行仍在等待")
    }
}
