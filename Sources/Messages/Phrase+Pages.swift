// Headings and words of an instrument's page.
extension Phrase {
    package static let pageItems = Phrase(en: "Items", zh: "题目")
    package static let pageScales = Phrase(en: "Scales", zh: "分量表")
    package static let pageBands = Phrase(en: "Bands", zh: "分级")
    package static let pageRisks = Phrase(en: "Risk answers", zh: "危险回答")
    package static let pageValidity = Phrase(en: "Validity", zh: "效度检查")
    package static let pageMeasured = Phrase(en: "Reliability and norms", zh: "信度与常模")
    package static let pageRights = Phrase(en: "Rights", zh: "权利")
    package static let pageCaveats = Phrase(en: "Caveats", zh: "注意")
    package static let pageSources = Phrase(en: "Sources", zh: "出处")
    package static let shownByDefault = Phrase(en: "shown", zh: "默认显示")

    package static func routesFromAge(_ age: Int) -> Phrase {
        Phrase(
            en: "An adult form: no policy routes a child under \(age) on it.",
            zh: "成人量表：任何规则都不得据此分流 \(age) 岁以下的孩子。")
    }

    package static func pageUse(_ wording: String, _ use: String) -> Phrase {
        Phrase(
            en: "wording may be passed on: \(wording); use on a computer: \(use)",
            zh: "文字可否传播：\(rightsWord(wording))；电脑使用：\(rightsWord(use))")
    }

    private static func rightsWord(_ code: String) -> String {
        switch code {
        case "yes": "可以"
        case "no": "不可以"
        case "conditional": "有条件"
        case "free": "免费"
        case "permission": "须许可"
        case "unclear": "不明确"
        default: code
        }
    }

    package static let omissionComplete = Phrase(en: "no score with a gap", zh: "有漏答即不计分")
    package static func omissionProrate(_ fewest: Int, rounds: Bool) -> Phrase {
        Phrase(
            en: "prorated from \(fewest) answers on"
                + (rounds ? ", half rounded up" : ", not rounded"),
            zh: "答满 \(fewest) 题起按比例折算" + (rounds ? "，四舍五入" : "，不取整"))
    }
    package static func omissionZero(_ most: Int) -> Phrase {
        Phrase(
            en: "gaps count nothing, up to \(most) on the whole form",
            zh: "漏答计 0 分，全卷至多 \(most) 题")
    }
    package static let omissionParts = Phrase(en: "needs each of its parts", zh: "各部分均须有分")
    package static let omissionRules = Phrase(en: "the rules say what a gap means", zh: "漏答按规则处理")
}
