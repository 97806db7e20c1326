import Care
import Instruments
import Triage

/// Reads what a rule looks for.
enum ConditionReading {
    static func condition(_ node: YAMLNode) throws(FileFault) -> Condition {
        let first = try head(of: node)
        switch first.key {
        case "all": return .all(try parts(node, "all"))
        case "any": return .any(try parts(node, "any"))
        case "none": return .none(try parts(node, "none"))
        case "at_least": return try atLeast(node)
        case "scale": return try scale(node)
        case "percentile": return try percentile(node)
        case "answered": return try answered(node)
        case "given":
            return .given(InstrumentCode(try node.map("given").required("given").string()))
        case "answer": return .riskAnswer(try answer(node))
        case "risk": return try risk(node)
        case "known_risk":
            let value = try node.map("known_risk").required("known_risk")
            guard try value.bool() else {
                throw value.fault("true is expected here", "这里应是 true")
            }
            return .knownRiskAnswer
        case "talk": return try talk(node)
        case "outcome": return try outcome(node)
        case "alert": return try word(node, "alert", "overdue", .alertOverdue)
        case "wish": return try wish(node)
        case "risk_question": return try riskQuestion(node)
        case "single_sign": return try singleSign(node)
        case "views_differ": return try viewsDiffer(node)
        case "sheet": return try sheet(node)
        case "battery": return try battery(node)
        case "ages", "grades", "sex", "category": return try person(node, first.key)
        case "concern": return try concern(node)
        case "harm_report": return try word(node, "harm_report", "open", .harmReport)
        case "change": return try change(node)
        default:
            throw first.place.fault(
                "\"\(first.key)\" is no condition", "“\(first.key)”不是条件")
        }
    }

    /// The key that says what is looked for, wherever it stands; `answer` and `talk` are also
    /// words of other conditions.
    private static func head(of node: YAMLNode) throws(FileFault) -> YAMLEntry {
        let entries = try node.entries()
        let known = words.lazy.compactMap { word in entries.first { $0.key == word } }.first
        guard let head = known ?? entries.first else {
            throw node.fault("a condition is expected here", "这里应是条件")
        }
        return head
    }

    static let words = [
        "all", "any", "none", "at_least", "scale", "percentile", "answered", "given", "risk",
        "known_risk", "outcome", "alert", "wish", "risk_question", "single_sign", "views_differ",
        "sheet", "battery", "ages", "grades", "sex", "category", "concern", "harm_report",
        "change", "talk", "answer",
    ]

    private static func parts(_ node: YAMLNode, _ key: String) throws(FileFault) -> [Condition] {
        try someParts(node.map(key).required(key))
    }

    private static func someParts(_ node: YAMLNode) throws(FileFault) -> [Condition] {
        let parts = try node.list(condition)
        guard !parts.isEmpty else {
            throw node.fault("at least one condition is expected here", "这里至少应有一个条件")
        }
        return parts
    }

    private static func atLeast(_ node: YAMLNode) throws(FileFault) -> Condition {
        let map = try node.map("at_least", "of")
        let parts = try someParts(map.required("of"))
        guard parts.count <= 12 else {
            throw try map.required("of").fault(
                "at most 12 conditions can be counted", "最多可列 12 个条件")
        }
        return .atLeast(try map.required("at_least").int(in: 1...max(1, parts.count)), parts)
    }

    private static func scale(_ node: YAMLNode) throws(FileFault) -> Condition {
        let map = try node.map("scale", "by", "from", "to", "band", "set", "voices")
        let reference = try reference(map.required("scale"))
        let informants = try informants(map)
        if let band = map.optional("band") {
            if let other = map.optional("from") ?? map.optional("to") {
                throw other.fault(
                    "a scale is compared with a band or with points, not both",
                    "分量表要么比分级，要么比分数，不能并写")
            }
            return .band(
                reference, informants: informants, set: try map.required("set").string(),
                band: try band.string(), by: try map.optional("voices")?.int(in: 1...5) ?? 1)
        }
        if let other = map.optional("voices") ?? map.optional("set") {
            throw other.fault("this belongs to a band", "这一项属于分级（band）")
        }
        let low = Points(try map.required("from").int(in: 0...1000))
        let high = try map.optional("to")?.int(in: 0...1000)
        return .score(reference, informants: informants, low: low, high: high.map { Points($0) })
    }

    /// `{percentile: uls-8.uls6, from: 90}`, `{percentile: rses-zh.total_9, lowest: 10}`.
    private static func percentile(_ node: YAMLNode) throws(FileFault) -> Condition {
        let map = try node.map("percentile", "by", "from", "lowest")
        let informants = try informants(map)
        let end: RareEnd
        switch (map.optional("from"), map.optional("lowest")) {
        case (let from?, nil): end = .atOrAbove(try from.int(in: 50...99))
        case (nil, let lowest?): end = .atOrBelow(try lowest.int(in: 1...50))
        default:
            throw node.fault(
                "a percentile has \"from\" or \"lowest\"", "百分位条件要么写 from，要么写 lowest")
        }
        return .percentile(
            try reference(map.required("percentile")), informants: informants, end)
    }

    /// `phq-a.total`.
    static func reference(_ node: YAMLNode) throws(FileFault) -> ScaleReference {
        let parts = try node.string().split(separator: ".", omittingEmptySubsequences: false)
            .map(String.init)
        guard parts.count == 2, !parts.contains("") else {
            throw node.fault("form.scale is expected here: phq-a.total", "这里应是 量表.分量表：phq-a.total")
        }
        return ScaleReference(instrument: InstrumentCode(parts[0]), scale: parts[1])
    }

    /// `{answered: phq-a.13, from: 1, days: 365}`.
    private static func answered(_ node: YAMLNode) throws(FileFault) -> Condition {
        let map = try node.map("answered", "from", "days")
        return .answered(
            try item(map.required("answered"), map.required("from")),
            withinDays: try map.required("days").int(in: 1...3660))
    }

    /// `{answer: phq-a.9, from: 2}`.
    private static func answer(_ node: YAMLNode) throws(FileFault) -> ItemReference {
        let map = try node.map("answer", "from")
        return try item(map.required("answer"), map.required("from"))
    }

    private static func item(
        _ place: YAMLNode, _ from: YAMLNode
    ) throws(FileFault) -> ItemReference {
        let parts = try place.string().split(separator: ".", omittingEmptySubsequences: false)
            .map(String.init)
        guard parts.count == 2, let item = Int(parts[1]), item > 0 else {
            throw place.fault("form.item is expected here: phq-a.9", "这里应是 量表.题号：phq-a.9")
        }
        return ItemReference(
            instrument: InstrumentCode(parts[0]), item: item,
            atLeast: try from.int(in: 0...9))
    }

    private static func risk(_ node: YAMLNode) throws(FileFault) -> Condition {
        let map = try node.map("risk", "besides")
        return .anyRiskAnswer(
            try map.required("risk").choice(),
            besides: try map.optional("besides")?.list(answer) ?? [])
    }

    private static func talk(_ node: YAMLNode) throws(FileFault) -> Condition {
        let map = try node.map("talk", "days")
        let result = try map.required("talk").choice(SafetyTalkResult.self)
        if result == .notReached {
            if let days = map.optional("days") {
                throw days.fault(
                    "not-reached is about the newest try and takes no days",
                    "not-reached 只看最近一次，不写天数")
            }
            return .talkNotReached
        }
        return .talk(result, withinDays: try map.optional("days")?.int(in: 1...3660))
    }

    private static func outcome(_ node: YAMLNode) throws(FileFault) -> Condition {
        let map = try node.map("outcome", "is", "until_talk")
        return .outcome(
            try reference(map.required("outcome")), equals: try map.required("is").int(in: 0...100),
            untilTalk: try map.optional("until_talk")?.bool() ?? false)
    }

    private static func wish(_ node: YAMLNode) throws(FileFault) -> Condition {
        let map = try node.map("wish", "answer", "days")
        let object = try map.required("wish")
        guard let kind = WishFacts.Object(rawValue: try object.string()) else {
            throw object.fault("talk or company is expected here", "这里应是 talk 或 company")
        }
        return .wish(
            kind, try map.required("answer").choice(),
            withinDays: try map.required("days").int(in: 1...3660))
    }

    private static func riskQuestion(_ node: YAMLNode) throws(FileFault) -> Condition {
        let map = try node.map("risk_question", "besides")
        guard try map.required("risk_question").string() == "blank" else {
            throw node.fault("blank is expected here", "这里应是 blank")
        }
        let besides = try map.optional("besides")?.list { (node) throws(FileFault) in
            InstrumentCode(try node.string())
        }
        return .riskQuestionBlank(besides: besides ?? [])
    }

    private static func singleSign(_ node: YAMLNode) throws(FileFault) -> Condition {
        let signs = try node.map("single_sign").required("single_sign")
        return .singleSign(
            try signs.list { (node) throws(FileFault) in
                let map = try node.map("when", "unless", "ask")
                return SingleSign(
                    condition: try condition(map.required("when")),
                    unless: try map.required("unless").list { (node) throws(FileFault) in
                        try node.string()
                    },
                    what: try map.required("ask").string())
            })
    }

    private static func viewsDiffer(_ node: YAMLNode) throws(FileFault) -> Condition {
        let map = try node.map("views_differ", "set", "band")
        return .viewsDiffer(
            try map.required("views_differ").list(reference), set: try map.required("set").string(),
            band: try map.required("band").string())
    }

    private static func sheet(_ node: YAMLNode) throws(FileFault) -> Condition {
        let value = try node.map("sheet").required("sheet")
        switch try value.string() {
        case "doubtful": return .doubtful
        case "answers-missing": return .answersMissing
        default:
            throw value.fault(
                "doubtful or answers-missing is expected", "这里应是 doubtful 或 answers-missing")
        }
    }

    private static func battery(_ node: YAMLNode) throws(FileFault) -> Condition {
        let value = try node.map("battery").required("battery")
        switch try value.string() {
        case "incomplete": return .batteryIncomplete
        case "nothing-found": return .nothingFound
        default:
            throw value.fault(
                "incomplete or nothing-found is expected", "这里应是 incomplete 或 nothing-found")
        }
    }

    /// `by: [self, parent]`; nobody named: anybody.
    static func informants(_ map: YAMLMap) throws(FileFault) -> Set<Informant> {
        Set(
            try map.optional("by")?.list { (node) throws(FileFault) in
                try node.choice(Informant.self)
            } ?? [])
    }

    private static func word(
        _ node: YAMLNode, _ key: String, _ word: String, _ condition: Condition
    ) throws(FileFault) -> Condition {
        let value = try node.map(key).required(key)
        guard try value.string() == word else {
            throw value.fault("\(word) is expected here", "这里应是 \(word)")
        }
        return condition
    }
}
