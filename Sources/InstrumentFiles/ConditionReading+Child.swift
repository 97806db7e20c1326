import Care
import Instruments
import Triage

extension ConditionReading {
    /// `{ages: [10, 12]}`, `{grades: [7, 9]}`, `{sex: female}`, `{category: [orphan]}`.
    static func person(_ node: YAMLNode, _ key: String) throws(FileFault) -> Condition {
        let value = try node.map(key).required(key)
        switch key {
        case "ages": return .ages(try range(value, in: 0...120))
        case "grades": return .grades(try range(value, in: 1...12))
        case "sex": return .sex(try value.choice())
        default:
            let hardships = try value.list { (node) throws(FileFault) in
                try node.choice(Hardship.self)
            }
            guard !hardships.isEmpty else {
                throw value.fault("at least one category is expected", "这里至少应有一个类别")
            }
            return .category(Set(hardships))
        }
    }

    private static func range(
        _ node: YAMLNode, in allowed: ClosedRange<Int>
    ) throws(FileFault) -> ClosedRange<Int> {
        let ends = try node.list { (node) throws(FileFault) in try node.int(in: allowed) }
        guard ends.count == 2, ends[0] <= ends[1] else {
            throw node.fault("two ends are expected: [6, 8]", "这里应是起止两个数：[6, 8]")
        }
        return ends[0]...ends[1]
    }

    /// `{concern: open, besides: [self-harm]}`.
    static func concern(_ node: YAMLNode) throws(FileFault) -> Condition {
        let map = try node.map("concern", "besides")
        guard try map.required("concern").string() == "open" else {
            throw node.fault("open is expected here", "这里应是 open")
        }
        let besides = try map.optional("besides")?.list { (node) throws(FileFault) in
            try node.choice(ConcernKind.self)
        }
        return .concern(besides: Set(besides ?? []))
    }

    /// `{change: phq-a.total, is: worse, by: [self]}`.
    static func change(_ node: YAMLNode) throws(FileFault) -> Condition {
        let map = try node.map("change", "is", "by")
        return .change(
            try reference(map.required("change")), informants: try informants(map),
            try map.required("is").choice())
    }
}
