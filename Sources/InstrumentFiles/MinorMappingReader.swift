package import Mapping
package import Messages

/// A mapping of either kind.
package enum ReadMapping: Hashable, Sendable {
    case sheets(SurveyMapping)
    case minors(MinorMapping)

    package var id: String {
        switch self {
        case .sheets(let mapping): mapping.id
        case .minors(let mapping): mapping.id
        }
    }

    package var version: String {
        switch self {
        case .sheets(let mapping): mapping.version
        case .minors(let mapping): mapping.version
        }
    }

    package var kind: String {
        switch self {
        case .sheets(let mapping): mapping.kind.rawValue
        case .minors: MinorMapping.kind
        }
    }

    package var title: Phrase {
        switch self {
        case .sheets(let mapping): mapping.title
        case .minors(let mapping): mapping.title
        }
    }
}

extension MappingReader {
    /// Reads a mapping of answers or of children, as its `kind` says.
    ///
    /// - Throws: ``InstrumentFileError`` with the fault found, by line.
    package static func readAny(
        _ bytes: [UInt8], fileName: String
    ) throws(InstrumentFileError) -> ReadMapping {
        do throws(FileFault) {
            let root = try YAMLDocument(parsing: bytes, fileName: fileName).root
            let kind = try root.entries().first { $0.key == "kind" }?.value
            return try kind?.string() == MinorMapping.kind
                ? .minors(try minors(root)) : .sheets(try mapping(root))
        } catch {
            throw InstrumentFileError(faults: [error])
        }
    }

    private static func minors(_ root: YAMLNode) throws(FileFault) -> MinorMapping {
        let map = try root.map(
            "id", "version", "title", "kind", "encoding", "date_order", "columns", "heading_within",
            "code_prefix", "region", "fill_places_down", "sex_values", "category_values", "ignored")
        var mapping = MinorMapping(
            id: try identity(map.required("id")), version: try map.required("version").string(),
            title: try map.required("title").phrase())
        if let node = map.optional("encoding") { mapping.encoding = try node.choice() }
        if let node = map.optional("date_order") { mapping.dateOrder = try node.choice() }
        if let node = map.optional("heading_within") {
            mapping.headingWithin = try node.int(in: 1...200)
        }
        if let node = map.optional("code_prefix") { mapping.codePrefix = try prefix(node) }
        if let node = map.optional("region") { mapping.region = try node.string() }
        if let node = map.optional("fill_places_down") { mapping.fillsPlacesDown = try node.bool() }
        let columns = try map.required("columns").map(MinorMapping.Field.allCases.map(\.rawValue))
        _ = try columns.required(MinorMapping.Field.name.rawValue)
        for entry in columns.entries {
            guard let field = MinorMapping.Field(rawValue: entry.key) else { continue }
            mapping.columns[field] = try matcher(entry.value)
        }
        mapping.sexValues = try words(map.optional("sex_values"), of: ["male", "female"])
        mapping.categoryValues = try words(map.optional("category_values"), of: nil)
        mapping.ignored = try texts(map.optional("ignored"))
        return mapping
    }

    private static func prefix(_ node: YAMLNode) throws(FileFault) -> String {
        let text = try node.string()
        let isPlain = text.utf8.allSatisfy {
            (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0) || $0 == 45
        }
        guard isPlain, text.utf8.count <= 20, text.first != "-" else {
            throw node.fault(
                "a prefix is letters, digits and hyphens, at most 20",
                "前缀只能用字母、数字和连字符，最多 20 个")
        }
        return text
    }

    /// - Parameter known: nil: codes of categories, or `none`, which becomes nothing.
    private static func words(
        _ node: YAMLNode?, of known: [String]?
    ) throws(FileFault) -> [String: String] {
        var words: [String: String] = [:]
        for entry in try node?.entries() ?? [] {
            let word = try entry.value.string()
            if let known, !known.contains(word) {
                throw entry.value.fault(
                    "one of these is expected here: \(known.joined(separator: ", "))",
                    "这里应是其中之一：\(known.joined(separator: "、"))")
            }
            words[PlainText.normalised(entry.key)] = word == "none" ? "" : word
        }
        return words
    }
}
