import Instruments
import Messages

/// One entry of `scales`.
enum ScaleReading {
    private static let common = [
        "id", "title", "method", "omission", "higher_is", "partition", "source",
    ]

    private enum Method: String, CaseIterable {
        case sum, mean, count, composite, rules
        case groupMaximum = "group_max"

        /// The keys that only this method knows.
        var keys: [String] {
            switch self {
            case .sum: ["items", "reversed", "recode", "weight", "gate"]
            case .mean: ["items", "reversed"]
            case .count: ["items", "threshold", "overrides"]
            case .composite: ["parts"]
            case .groupMaximum: ["groups"]
            case .rules: ["rules"]
            }
        }
    }

    static func scale(_ node: YAMLNode) throws(FileFault) -> Scale {
        let open = YAMLMap(node: node, entries: try node.entries())
        let method: Method = try open.required("method").choice()
        let map = try node.map(Self.common + method.keys)
        return Scale(
            id: try map.required("id").string(), title: try map.required("title").phrase(),
            method: try read(method, map), omission: try omission(map.required("omission")),
            higherIs: try map.required("higher_is").choice(),
            partition: try map.optional("partition")?.string(),
            source: try map.required("source").string())
    }

    private static func read(_ method: Method, _ map: YAMLMap) throws(FileFault) -> Scale.Method {
        switch method {
        case .sum:
            return .sum(
                items: try map.required("items").items(),
                reversed: try map.optional("reversed")?.items() ?? [],
                recode: try map.optional("recode")?.list { node throws(FileFault) in
                    try node.int(in: 0...100)
                },
                weight: try map.optional("weight")?.int(in: 1...100) ?? 1,
                gate: try map.optional("gate").map(gate))
        case .mean:
            return .mean(
                items: try map.required("items").items(),
                reversed: try map.optional("reversed")?.items() ?? [])
        case .count:
            return .count(
                items: try map.required("items").items(),
                threshold: try map.required("threshold").int(in: 0...9),
                overrides: try overrides(map.optional("overrides")))
        case .composite:
            return .composite(
                parts: try map.required("parts").list { node throws(FileFault) in
                    try node.string()
                })
        case .groupMaximum:
            return .groupMaximum(
                groups: try map.required("groups").list { node throws(FileFault) in
                    try node.items()
                })
        case .rules: return .rules(try map.required("rules").list(rule))
        }
    }

    private static func gate(_ node: YAMLNode) throws(FileFault) -> Scale.Gate {
        let map = try node.map("item", "equals", "then")
        return Scale.Gate(
            item: try map.required("item").int(in: 1...400),
            equals: try map.required("equals").int(in: 0...9),
            then: try map.required("then").int(in: 0...1000))
    }

    private static func overrides(_ node: YAMLNode?) throws(FileFault) -> [Int: Int] {
        var overrides: [Int: Int] = [:]
        for entry in try node?.entries() ?? [] {
            overrides[try entry.place.int(in: 1...400)] = try entry.value.int(in: 0...9)
        }
        return overrides
    }

    private static func rule(_ node: YAMLNode) throws(FileFault) -> OutcomeRule {
        let map = try node.map("value", "label", "all", "any")
        // `value: null` must be written: a rule without a result is never an oversight.
        let hasValue = map.optional("value") != nil
        if !hasValue, !map.entries.contains(where: { $0.key == "value" }) {
            throw node.fault("\"value\" is missing here", "这里缺少“value”")
        }
        return OutcomeRule(
            value: try map.optional("value")?.int(in: 0...1000),
            label: try map.required("label").phrase(),
            all: try map.optional("all")?.list(test) ?? [],
            any: try map.optional("any")?.list(test) ?? [])
    }

    private static func test(_ node: YAMLNode) throws(FileFault) -> OutcomeRule.Test {
        let map = try node.map("item", "at_least", "omitted")
        let item = try map.required("item").int(in: 1...400)
        guard let omitted = map.optional("omitted") else {
            return .atLeast(item: item, code: try map.required("at_least").int(in: 0...9))
        }
        guard try omitted.bool(), map.optional("at_least") == nil else {
            throw omitted.fault(
                "\"omitted: true\" stands alone with its item", "“omitted: true”只能与 item 同用")
        }
        return .omitted(item: item)
    }

    private static func omission(_ node: YAMLNode) throws(FileFault) -> Scale.Omission {
        if case .scalar(let word, _) = node.content {
            switch word {
            case "complete": return .complete
            case "all_parts": return .allParts
            case "rules": return .rules
            default: break
            }
        } else {
            let map = try node.map("prorate", "rounding", "zero_fill")
            if let limit = map.optional("zero_fill"), map.entries.count == 1 {
                return .zeroFill(maximumMissing: try limit.int(in: 0...400))
            }
            if map.optional("zero_fill") == nil {
                return .prorate(
                    minimumAnswered: try map.required("prorate").int(in: 0...400),
                    rounding: try map.required("rounding").choice())
            }
        }
        throw node.fault(
            "complete, all_parts, rules, {prorate: n, rounding: half_up|none} or {zero_fill: n}",
            "应为 complete、all_parts、rules、{prorate: n, rounding: half_up|none} 或 {zero_fill: n}")
    }
}
