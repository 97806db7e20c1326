package import Instruments
package import Messages

/// One value of a file, with its place; the getters refuse every other type.
package struct YAMLNode: Hashable, Sendable {
    package indirect enum Content: Hashable, Sendable {
        /// `isPlain`: without quotes.
        case scalar(String, isPlain: Bool)
        case list([YAMLNode])
        /// In the order of the file; no key twice.
        case map([YAMLEntry])
    }

    package let file: String
    /// From 1.
    package let line: Int
    /// From 1.
    package let column: Int
    package let content: Content

    package func fault(_ phrase: Phrase) -> FileFault {
        FileFault(file: file, line: line, column: column, phrase: phrase)
    }

    package func fault(_ en: String, _ zh: String) -> FileFault {
        fault(Phrase(en: en, zh: zh))
    }

    /// `null`, `~` or nothing.
    package var isNull: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// A text that no YAML reader could take for something else; not empty.
    package func string() throws(FileFault) -> String {
        guard case .scalar(let text, let isPlain) = content else {
            throw fault("a text is expected here", "这里应是文字")
        }
        guard !text.allSatisfy(\.isWhitespace) else { throw fault("the text is empty", "文字是空的") }
        guard !text.unicodeScalars.contains(where: \.isUnseen) else {
            throw fault(
                "the text holds control or direction characters, which nobody can see",
                "文字中含有看不见的控制字符或方向字符")
        }
        if isPlain, isNull || Self.looksLikeAnotherType(text) {
            throw fault(
                "put \"\(text)\" in quotes: a text is expected here",
                "请给“\(text)”加上引号：这里应是文字")
        }
        return text
    }

    /// A whole number in decimal digits.
    package func int(in range: ClosedRange<Int> = -1_000_000...1_000_000) throws(FileFault) -> Int {
        guard case .scalar(let text, isPlain: true) = content, let value = Int(text),
            String(value) == text
        else { throw fault("a whole number is expected here", "这里应是整数") }
        guard range.contains(value) else {
            throw fault(
                "\(value) is outside \(range.lowerBound) to \(range.upperBound)",
                "\(value) 不在 \(range.lowerBound) 到 \(range.upperBound) 之间")
        }
        return value
    }

    /// `true` or `false`, as written.
    package func bool() throws(FileFault) -> Bool {
        switch content {
        case .scalar("true", isPlain: true): return true
        case .scalar("false", isPlain: true): return false
        default: throw fault("true or false is expected here", "这里应是 true 或 false")
        }
    }

    /// One of a closed set of words.
    package func choice<Word: RawRepresentable & CaseIterable>(
        _ type: Word.Type = Word.self
    ) throws(FileFault) -> Word where Word.RawValue == String {
        if case .scalar(let text, _) = content, let word = Word(rawValue: text) { return word }
        let words = Word.allCases.map(\.rawValue)
        throw fault(
            "one of these is expected here: \(words.joined(separator: ", "))",
            "这里应是其中之一：\(words.joined(separator: "、"))")
    }

    package func list() throws(FileFault) -> [YAMLNode] {
        guard case .list(let nodes) = content else {
            throw fault("a list is expected here", "这里应是列表")
        }
        return nodes
    }

    package func list<Value>(
        _ body: (YAMLNode) throws(FileFault) -> Value
    ) throws(FileFault) -> [Value] {
        var values: [Value] = []
        for node in try list() { values.append(try body(node)) }
        return values
    }

    /// A map whose keys are the author's own.
    package func entries() throws(FileFault) -> [YAMLEntry] {
        guard case .map(let entries) = content else {
            throw fault("keys and values are expected here", "这里应是键和值")
        }
        return entries
    }

    /// A map with these keys and no others.
    package func map(_ known: String...) throws(FileFault) -> YAMLMap { try map(known) }

    /// A map with these keys and no others.
    package func map(_ known: [String]) throws(FileFault) -> YAMLMap {
        let entries = try entries()
        for entry in entries where !known.contains(entry.key) {
            throw entry.place.fault(
                "unknown key \"\(entry.key)\"; known: \(known.joined(separator: ", "))",
                "不认识的键“\(entry.key)”；可用：\(known.joined(separator: "、"))")
        }
        return YAMLMap(node: self, entries: entries)
    }

    /// `{en: …, zh: …}`, both required.
    package func phrase() throws(FileFault) -> Phrase {
        let map = try map("en", "zh")
        return Phrase(en: try map.required("en").string(), zh: try map.required("zh").string())
    }

    /// A word that YAML 1.1 or 1.2 reads as a number, a truth value or nothing.
    private static func looksLikeAnotherType(_ text: String) -> Bool {
        if ["true", "false", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased()) {
            return true
        }
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
        guard let first = digits.first, digits.count + 1 >= text.utf8.count else { return false }
        let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
        guard isDigit(first) || first == UInt8(ascii: ".") else { return false }
        return Double(text) != nil
            || digits.allSatisfy { isDigit($0) || $0 == UInt8(ascii: "_") }
    }
}

package struct YAMLEntry: Hashable, Sendable {
    package let key: String
    /// The key itself, for its line.
    package let place: YAMLNode
    package let value: YAMLNode
}

/// A map whose keys were found to be known.
package struct YAMLMap: Hashable, Sendable {
    package let node: YAMLNode
    package let entries: [YAMLEntry]

    /// nil: the key is absent, or its value is null.
    package func optional(_ key: String) -> YAMLNode? {
        entries.first { $0.key == key && !$0.value.isNull }?.value
    }

    package func required(_ key: String) throws(FileFault) -> YAMLNode {
        guard let entry = entries.first(where: { $0.key == key }) else {
            throw node.fault("\"\(key)\" is missing here", "这里缺少“\(key)”")
        }
        guard !entry.value.isNull else {
            throw entry.place.fault("\"\(key)\" has no value", "“\(key)”没有值")
        }
        return entry.value
    }
}

extension YAMLNode {
    /// The deepest value on the way that exists; where only the key does, the key's place.
    package func deepest(at path: [PathStep]) -> YAMLNode {
        var node = self
        for step in path {
            switch (step, node.content) {
            case (.key(let key), .map(let entries)):
                guard let entry = entries.first(where: { $0.key == key }) else { return node }
                node = entry.value
            case (.index(let index), .list(let nodes)):
                guard nodes.indices.contains(index) else { return node }
                node = nodes[index]
            default: return node
            }
        }
        return node
    }
}
