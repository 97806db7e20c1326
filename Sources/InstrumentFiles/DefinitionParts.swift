import Instruments
import Messages

/// The options of the items: one default and others by name.
struct OptionSets {
    private var fallback: [ResponseOption]?
    private var named: [String: [ResponseOption]] = [:]

    init(_ map: YAMLMap, _ log: inout FaultLog) {
        if let node = map.optional("options") {
            fallback = log.each(of: node, Self.option)
        }
        guard let sets = map.optional("option_sets"),
            let entries = log.attempt({ () throws(FileFault) in try sets.entries() })
        else { return }
        for entry in entries { named[entry.key] = log.each(of: entry.value, Self.option) }
    }

    func named(_ name: YAMLNode?, of item: YAMLNode) throws(FileFault) -> [ResponseOption] {
        guard let name else {
            if let fallback { return fallback }
            throw item.fault("this item has no options", "这道题没有选项")
        }
        let word = try name.string()
        guard let options = named[word] else {
            throw name.fault("there is no option set \(word)", "没有选项组 \(word)")
        }
        return options
    }

    private static func option(_ node: YAMLNode) throws(FileFault) -> ResponseOption {
        let map = try node.map("code", "label")
        return ResponseOption(
            code: try map.required("code").int(in: 0...9),
            label: try map.required("label").phrase())
    }
}

extension YAMLNode {
    /// `[11, 17]`, either end null for none.
    func ages() throws(FileFault) -> AgeRange {
        let ends = try list()
        guard ends.count == 2 else {
            throw fault("two ages are expected here", "这里应是两个年龄")
        }
        return AgeRange(
            ends[0].isNull ? nil : try ends[0].int(in: 0...99),
            ends[1].isNull ? nil : try ends[1].int(in: 0...99))
    }

    /// Item numbers; `1-15` stands for all from 1 to 15.
    func items() throws(FileFault) -> [Int] {
        var numbers: [Int] = []
        let nodes: [YAMLNode]
        if case .list(let elements) = content { nodes = elements } else { nodes = [self] }
        for node in nodes {
            guard case .scalar(let text, _) = node.content,
                case let ends = text.split(separator: "-", omittingEmptySubsequences: false),
                ends.count == 2
            else {
                numbers.append(try node.int(in: 1...400))
                continue
            }
            guard let first = Int(ends[0]), let last = Int(ends[1]), first < last,
                (1...400).contains(first), (1...400).contains(last)
            else {
                throw node.fault("a range like \"1-15\" is expected here", "这里应是像“1-15”的范围")
            }
            numbers += first...last
        }
        return numbers
    }

    /// Points with up to four decimals.
    func points() throws(FileFault) -> Points {
        if case .scalar(let text, isPlain: true) = content, let points = Points(decimal: text) {
            return points
        }
        throw fault(
            "points are expected here, with at most four decimals", "这里应是分数，最多四位小数")
    }
}

extension Points {
    /// `7`, `2.5`, `21.3750`: unsigned, up to 100 000 and four decimals; nil for anything else.
    init?(decimal text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = parts.allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) }
        }
        guard isNumber, parts.count <= 2, parts[0].count <= 6, let whole = Int(parts[0]),
            whole <= 100_000
        else { return nil }
        var fraction = 0
        if parts.count == 2 {
            guard parts[1].count <= 4, let digits = Int(parts[1]) else { return nil }
            fraction = (parts[1].count..<4).reduce(digits) { value, _ in value * 10 }
        }
        self.init(tenThousandths: Int32(whole * 10_000 + fraction))
    }
}
