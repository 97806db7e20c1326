// The risk questions of a pile of forms first.
extension Phrase {
    package static let aboutAssessSweep = Phrase(
        en: "The risk questions of a pile of forms first: each risk answer calls a person at once.",
        zh: "先录入一摞问卷的危险题：有危险回答立即报警。")
    package static let helpSweepFile = Phrase(
        en: "A CSV file minor,answers[,filled_on]; - reads standard input.",
        zh: "CSV 文件（minor,answers[,filled_on]）；- 表示标准输入。")

    package static func sweepQuestions(_ form: String, _ items: Phrase) -> Phrase {
        Phrase(
            en: "\(form), one character each, - where nothing was ticked: \(items.en)",
            zh: "\(form) 依次每题一个字符，未答写 -：\(items.zh)")
    }

    package static func sweepAnswers(_ items: [Int]) -> Phrase {
        let list = items.map { String($0) }.joined(separator: " ")
        return Phrase(en: "Answers to \(list):", zh: "第 \(list) 题的答案：")
    }

    package static func sweepNoRiskQuestions(_ form: String) -> Phrase {
        Phrase(en: "\(form) has no risk question; enter it whole", zh: "\(form) 没有危险题，请直接录入整份问卷")
    }

    package static func sweepLength(_ given: Int, _ items: [Int]) -> Phrase {
        let list = items.map { String($0) }.joined(separator: " ")
        return Phrase(
            en: "\(given) answers are given, \(items.count) are asked for: those to items \(list)",
            zh: "填写了 \(given) 项，应为 \(items.count) 项，即第 \(list) 题")
    }

    package static func sweepRaised(_ row: Int, _ minor: String, _ items: [Int]) -> Phrase {
        let list = items.map { String($0) }.joined(separator: " ")
        return Phrase(
            en:
                "RISK ANSWER: row \(row), \(minor), item \(list). The alert is stored: somebody talks with the child today.",
            zh: "危险回答：第 \(row) 行，\(minor)，第 \(list) 题。警报已存下，今天须有人与孩子谈话。")
    }

    package static func sweepUnknownRisk(_ row: Int, _ minor: String) -> Phrase {
        Phrase(
            en:
                "RISK ANSWER: row \(row), \(minor). No alert could be stored, since the child is not found: find out now whose form this is.",
            zh: "危险回答：第 \(row) 行，\(minor)。找不到该孩子，警报无法存下：请立即查明这是谁的问卷。")
    }

    package static func sweepPromptAnswers(_ count: Int) -> Phrase {
        Phrase(
            en: "Answers that ask for a talk within 7 days once the forms are in: \(count).",
            zh: "另有 \(count) 个回答需在问卷录入后 7 天内谈话。")
    }
}
