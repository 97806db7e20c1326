import Care
import Instruments
import Messages
package import Triage

/// Reads `instruments/policies/<name>.yaml`.
package enum PolicyReader {
    /// - Throws: ``InstrumentFileError`` with every fault found, by line.
    package static func read(
        _ bytes: [UInt8], fileName: String
    ) throws(InstrumentFileError) -> Policy {
        var log = FaultLog()
        let policy = log.attempt { () throws(FileFault) -> Policy in
            let root = try YAMLDocument(parsing: bytes, fileName: fileName).root
            return try Self.policy(root)
        }
        try log.finish()
        guard let policy else { throw InstrumentFileError(faults: log.faults) }
        return policy
    }

    /// The words that head a condition.
    package static var conditionWords: [String] { ConditionReading.words }

    private static func policy(_ root: YAMLNode) throws(FileFault) -> Policy {
        let map = try root.map(
            "id", "version", "effective_on", "author", "approver", "windows", "batteries", "drafts",
            "rules")
        let day = try map.required("effective_on")
        guard let effectiveOn = CalendarDate(iso: try day.string()) else {
            throw day.fault("a date is expected here: \"2026-03-01\"", "这里应是日期：\"2026-03-01\"")
        }
        let author = try map.required("author").string()
        let approver = try map.required("approver")
        guard try approver.string() != author else {
            throw approver.fault(
                "the approver is the author; two people release a policy", "审核人与作者相同；规则须由两人发布")
        }
        let (windows, defaultWindow) = try windows(map.required("windows"))
        let rules = try map.required("rules").list(rule)
        for (place, rule) in rules.enumerated()
        where rules[..<place].contains(where: { $0.id == rule.id }) {
            throw try map.required("rules").list()[place].fault(
                "the rule \(rule.id) stands here twice", "规则 \(rule.id) 重复")
        }
        return Policy(
            id: try map.required("id").string(), version: try map.required("version").string(),
            effectiveOn: effectiveOn, author: author, approver: try approver.string(),
            batteries: try map.required("batteries").list(battery), windows: windows,
            defaultWindow: defaultWindow, rules: rules,
            drafts: Set(
                try map.optional("drafts")?.list { (node) throws(FileFault) in
                    InstrumentCode(try node.string())
                } ?? []))
    }

    private static func windows(
        _ node: YAMLNode
    ) throws(FileFault) -> ([InstrumentCode: Int], Int) {
        var windows: [InstrumentCode: Int] = [:]
        var defaultWindow: Int?
        for entry in try node.entries() {
            let days = try entry.value.int(in: 1...3660)
            if entry.key == "default" {
                defaultWindow = days
            } else {
                windows[InstrumentCode(entry.key)] = days
            }
        }
        guard let defaultWindow else {
            throw node.fault("\"default\" is missing here", "这里缺少“default”")
        }
        return (windows, defaultWindow)
    }

    private static func battery(_ node: YAMLNode) throws(FileFault) -> Battery {
        let map = try node.map("id", "ages", "forms", "needed")
        let ages = try map.required("ages").list { (node) throws(FileFault) in
            try node.int(in: 0...120)
        }
        guard ages.count == 2, ages[0] <= ages[1] else {
            throw try map.required("ages").fault("two ages are expected: [6, 8]", "这里应是两个年龄：[6, 8]")
        }
        return Battery(
            id: try map.required("id").string(), ages: AgeRange(ages[0], ages[1]),
            forms: try map.required("forms").list(slot),
            needed: try map.required("needed").list { (node) throws(FileFault) in
                try node.list(slot)
            })
    }

    /// `phq-a`, `sdq@parent`.
    private static func slot(_ node: YAMLNode) throws(FileFault) -> FormSlot {
        let parts = try node.string().split(separator: "@", omittingEmptySubsequences: false)
            .map(String.init)
        guard (1...2).contains(parts.count), !parts[0].isEmpty else {
            throw node.fault(
                "a form is expected here, or form@informant: sdq@parent",
                "这里应是量表，或 量表@填写人：sdq@parent")
        }
        guard parts.count == 2 else {
            return FormSlot(instrument: InstrumentCode(parts[0]), informants: [])
        }
        guard let informant = Informant(rawValue: parts[1]) else {
            throw node.fault("unknown informant \(parts[1])", "不认识的填写人 \(parts[1])")
        }
        return FormSlot(instrument: InstrumentCode(parts[0]), informants: [informant])
    }

    private static func rule(_ node: YAMLNode) throws(FileFault) -> Rule {
        let map = try node.map(
            "id", "name", "when", "effect", "reason", "workers_only", "source")
        let when = try map.required("when")
        let condition = try ConditionReading.condition(when)
        let effect = try effect(map.required("effect"))
        if condition.hasSign, effect.isRoute || !condition.isSign {
            throw when.fault(
                "single_sign stands alone, under a rule that asks", "single_sign 只能单独写在“了解”类规则中")
        }
        return Rule(
            id: try map.required("id").string(), name: try map.required("name").string(),
            condition: condition, effect: effect,
            reason: try map.required("reason").phrase(),
            isForWorkersOnly: try map.optional("workers_only")?.bool() ?? false,
            source: try map.required("source").string())
    }

    private static func effect(_ node: YAMLNode) throws(FileFault) -> Effect {
        let map = try node.map("track", "urgency", "ask", "what", "days")
        let urgency = try map.required("urgency").choice(Urgency.self)
        if let track = map.optional("track") {
            if let other = map.optional("ask") ?? map.optional("what") ?? map.optional("days") {
                throw other.fault(
                    "an effect is a track or an ask, not both", "结果要么是类别，要么是了解，不能并写")
            }
            return .route(try track.choice(), urgency)
        }
        return .ask(
            try map.required("ask").choice(), what: try map.required("what").string(),
            days: try map.required("days").int(in: 0...366), urgency)
    }
}

extension Condition {
    fileprivate var isSign: Bool { if case .singleSign = self { true } else { false } }
    /// Whether it is a single sign or has one inside.
    fileprivate var hasSign: Bool { isSign || parts.contains { $0.hasSign } }
}

extension Effect {
    fileprivate var isRoute: Bool { if case .route = self { true } else { false } }
}
