import Instruments
package import Mapping
import Messages

/// Reads `instruments/mappings/<id>.yaml`.
package enum MappingReader {
    /// - Throws: ``InstrumentFileError`` with the fault found, by line.
    package static func read(
        _ bytes: [UInt8], fileName: String
    ) throws(InstrumentFileError) -> SurveyMapping {
        do throws(FileFault) {
            return try mapping(YAMLDocument(parsing: bytes, fileName: fileName).root)
        } catch {
            throw InstrumentFileError(faults: [error])
        }
    }

    static func mapping(_ root: YAMLNode) throws(FileFault) -> SurveyMapping {
        let map = try root.map(
            "id", "version", "title", "kind", "encoding", "date_order", "instrument", "informant",
            "mode", "columns", "items", "stems", "variant", "points", "option_order", "values",
            "item_values", "talk_values", "omitted", "ignored")
        var mapping = SurveyMapping(
            id: try identity(map.required("id")), version: try map.required("version").string(),
            kind: try map.required("kind").choice(), title: try map.required("title").phrase())
        if let node = map.optional("encoding") { mapping.encoding = try node.choice() }
        if let node = map.optional("date_order") { mapping.dateOrder = try node.choice() }
        mapping.instrument = try map.optional("instrument").map(code)
        if let node = map.optional("informant") {
            guard let informant = Informant(rawValue: try node.string()) else {
                let words = Informant.allCases.map(\.rawValue)
                throw node.fault(
                    "one of these is expected here: \(words.joined(separator: ", "))",
                    "这里应是其中之一：\(words.joined(separator: "、"))")
            }
            mapping.informant = informant
        }
        mapping.mode = try map.optional("mode")?.string()
        mapping.columns = try columns(map.required("columns"))
        if let node = map.optional("items") { mapping.items = try items(node) }
        mapping.stems = try byItem(map.optional("stems")) { (node) throws(FileFault) in
            try node.string()
        }
        mapping.variant = try map.optional("variant")?.choice()
        mapping.points = try map.optional("points")?.choice()
        mapping.optionOrder = try map.optional("option_order")?.list(digit) ?? []
        mapping.values = try values(map.optional("values"))
        mapping.itemValues = try byItem(map.optional("item_values"), values)
        for entry in try map.optional("talk_values")?.entries() ?? [] {
            let word = try entry.value.string()
            guard ["yes", "maybe", "no"].contains(word) else {
                throw entry.value.fault(
                    "\"yes\", \"maybe\" or \"no\" is expected here, in quotes",
                    "这里应是加引号的 \"yes\"、\"maybe\" 或 \"no\"")
            }
            mapping.talkValues[PlainText.option(entry.key)] = word
        }
        mapping.omitted = Set(try texts(map.optional("omitted")).map(PlainText.normalised))
        mapping.ignored = try texts(map.optional("ignored"))
        return mapping
    }

    static func identity(_ node: YAMLNode) throws(FileFault) -> String {
        let text = try node.string()
        let isPlain = text.utf8.allSatisfy {
            (97...122).contains($0) || (48...57).contains($0) || $0 == 45
        }
        guard isPlain, text.utf8.count <= 40, text != "xinlu" else {
            throw node.fault(
                "an id is lower-case letters, digits and hyphens, at most 40, and not xinlu",
                "id 只能用小写字母、数字和连字符，最多 40 个，且不能是 xinlu")
        }
        return text
    }

    private static func code(_ node: YAMLNode) throws(FileFault) -> InstrumentCode {
        InstrumentCode(try node.string())
    }

    private static func digit(_ node: YAMLNode) throws(FileFault) -> Int { try node.int(in: 0...9) }

    static func texts(_ node: YAMLNode?) throws(FileFault) -> [String] {
        try node?.list { (node) throws(FileFault) in try node.string() } ?? []
    }

    private static func columns(
        _ node: YAMLNode
    ) throws(FileFault) -> [SurveyMapping.Field: ColumnMatcher] {
        let map = try node.map(SurveyMapping.Field.allCases.map(\.rawValue))
        for field in [SurveyMapping.Field.minor, .filledOn] { _ = try map.required(field.rawValue) }
        var columns: [SurveyMapping.Field: ColumnMatcher] = [:]
        for entry in map.entries {
            guard let field = SurveyMapping.Field(rawValue: entry.key) else { continue }
            columns[field] = try matcher(entry.value)
        }
        return columns
    }

    static func matcher(_ node: YAMLNode) throws(FileFault) -> ColumnMatcher {
        let map = try node.map("header", "contains", "number", "position", "first")
        guard map.entries.count == 1, let entry = map.entries.first else {
            throw node.fault(
                "one way to find the column is expected here: header, contains, number, position or first",
                "这里应只写一种找列的办法：header、contains、number、position 或 first")
        }
        switch entry.key {
        case "header": return .header(try texts(entry.value))
        case "contains": return .contains(try texts(entry.value))
        case "number": return .number(try entry.value.int(in: 1...10_000))
        case "position": return .position(try entry.value.int(in: 1...10_000))
        default:
            guard try entry.value.bool() else {
                throw entry.value.fault("true is expected here", "这里应是 true")
            }
            return .first
        }
    }

    private static func items(_ node: YAMLNode) throws(FileFault) -> ItemColumns {
        switch node.content {
        case .list: return .list(try node.list(matcher))
        case .scalar("auto", _): return .automatic
        default: break
        }
        let map = try node.map("from_number", "from_position", "named")
        guard map.entries.count == 1, let entry = map.entries.first else {
            throw node.fault(
                "auto, a list of columns, or one of from_number, from_position, named is expected here",
                "这里应是 auto、列的列表，或 from_number、from_position、named 之一")
        }
        switch entry.key {
        case "from_number": return .fromNumber(try entry.value.int(in: 1...10_000))
        case "from_position": return .fromPosition(try entry.value.int(in: 1...10_000))
        default:
            let pattern = try entry.value.string()
            guard pattern.contains("{n}") else {
                throw entry.value.fault(
                    "{n} is missing: it stands for the item's number", "缺少 {n}，它代表题号")
            }
            return .named(pattern)
        }
    }

    private static func byItem<Value>(
        _ node: YAMLNode?, _ body: (YAMLNode) throws(FileFault) -> Value
    ) throws(FileFault) -> [Int: Value] {
        var values: [Int: Value] = [:]
        for entry in try node?.entries() ?? [] {
            guard let number = Int(entry.key), (1...400).contains(number) else {
                throw entry.place.fault("an item's number is expected here", "这里应是题号")
            }
            values[number] = try body(entry.value)
        }
        return values
    }

    private static func values(_ node: YAMLNode?) throws(FileFault) -> [String: Int] {
        var values: [String: Int] = [:]
        for entry in try node?.entries() ?? [] {
            let text = PlainText.option(entry.key)
            let code = try entry.value.int(in: 0...9)
            if let other = values[text], other != code {
                throw entry.place.fault(
                    "this text has another code above", "这段文字在上面已有另一个代码")
            }
            values[text] = code
        }
        return values
    }
}

extension MappingReader {
    private static func values(_ node: YAMLNode) throws(FileFault) -> [String: Int] {
        let some: YAMLNode? = node
        return try values(some)
    }
}
