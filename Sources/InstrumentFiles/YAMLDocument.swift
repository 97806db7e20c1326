import Messages
import Yams

/// One YAML file, read with every number and every word at its line.
///
/// Only the part of YAML that a list of rules needs: no anchors, aliases or tags, one document,
/// keys once each. What could cost much time or memory is refused before it is composed.
package struct YAMLDocument: Hashable, Sendable {
    /// 2 MiB.
    package static let maximumBytes = 2 * 1024 * 1024
    package static let maximumDepth = 20
    package static let maximumNodes = 20_000

    package let root: YAMLNode

    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - fileName: what faults call the file.
    /// - Throws: the first fault met.
    package init(parsing bytes: [UInt8], fileName: String) throws(FileFault) {
        try YAMLPrescan(file: fileName).check(bytes)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw FileFault(
                file: fileName, line: YAMLPrescan.lineOfInvalidUTF8(in: bytes),
                phrase: Phrase(en: "this is not UTF-8", zh: "这里不是 UTF-8 编码"))
        }
        let composed: Node?
        do {
            composed = try compose(yaml: text, .basic, .default, .utf8)
        } catch {
            throw Self.fault(error, in: text, fileName: fileName)
        }
        guard let composed else {
            throw FileFault(
                file: fileName, line: 1, phrase: Phrase(en: "the file is empty", zh: "文件是空的"))
        }
        var walk = Walk(file: fileName)
        root = try walk.node(composed, depth: 1, parentLine: 1)
    }

    private static func fault(
        _ error: any Error, in text: String, fileName: String
    ) -> FileFault {
        func at(_ mark: Mark?, _ phrase: Phrase) -> FileFault {
            FileFault(
                file: fileName, line: max(mark?.line ?? 1, 1), column: max(mark?.column ?? 1, 1),
                phrase: phrase)
        }
        guard let error = error as? YamlError else {
            return at(nil, Phrase(en: "this is not YAML", zh: "这不是 YAML"))
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return at(mark, Phrase(en: "not YAML: \(problem)", zh: "不是合格的 YAML：\(problem)"))
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.joined(separator: ", ")
            return at(
                context.mark, Phrase(en: "given twice: \(names)", zh: "重复出现：\(names)"))
        default:
            return at(nil, Phrase(en: "this is not YAML", zh: "这不是 YAML"))
        }
    }
}

/// Copies what Yams composed into our own nodes, within bounds.
private struct Walk {
    let file: String
    var nodes = 0

    init(file: String) { self.file = file }

    mutating func node(
        _ node: Node, depth: Int, parentLine: Int
    ) throws(FileFault) -> YAMLNode {
        let line = node.mark?.line ?? parentLine
        let column = node.mark?.column ?? 1
        func refused(_ en: String, _ zh: String) -> FileFault {
            FileFault(file: file, line: line, column: column, phrase: Phrase(en: en, zh: zh))
        }
        nodes += 1
        guard nodes <= YAMLDocument.maximumNodes else {
            throw refused(
                "more than \(YAMLDocument.maximumNodes) values in one file",
                "一个文件里的值超过 \(YAMLDocument.maximumNodes) 个")
        }
        guard depth <= YAMLDocument.maximumDepth else {
            throw refused(
                "nested deeper than \(YAMLDocument.maximumDepth) levels",
                "嵌套超过 \(YAMLDocument.maximumDepth) 层")
        }
        if node.anchor != nil { throw refused("anchors are not read here", "这里不接受锚点") }
        let content: YAMLNode.Content
        switch node {
        case .scalar(let scalar):
            content = .scalar(scalar.string, isPlain: scalar.style == .plain)
        case .sequence(let sequence):
            var list: [YAMLNode] = []
            for element in sequence {
                list.append(try self.node(element, depth: depth + 1, parentLine: line))
            }
            content = .list(list)
        case .mapping(let mapping):
            content = .map(try entries(of: mapping, depth: depth, line: line))
        case .alias:
            throw refused("aliases are not read here", "这里不接受别名")
        }
        return YAMLNode(file: file, line: line, column: column, content: content)
    }

    private mutating func entries(
        of mapping: Node.Mapping, depth: Int, line: Int
    ) throws(FileFault) -> [YAMLEntry] {
        var entries: [YAMLEntry] = []
        for (key, value) in mapping {
            let keyNode = try node(key, depth: depth + 1, parentLine: line)
            guard case .scalar(let name, _) = keyNode.content else {
                throw keyNode.fault("a key must be one word", "键必须是一个词")
            }
            let valueNode = try node(value, depth: depth + 1, parentLine: keyNode.line)
            entries.append(YAMLEntry(key: name, place: keyNode, value: valueNode))
        }
        return entries
    }
}
