import FoundationEssentials
package import Messages
import ShippedFiles

/// What to say and do in a case, whom to call: a file that the site edits, versioned as a policy.
package struct RiskProtocol: Hashable, Sendable {
    package let name: String
    package let version: String
    package let text: String

    /// `risk-answer 1`, as an alert keeps it.
    package var label: String { "\(name) \(version)" }

    package static let names = [
        "risk-answer", "acute", "self-harm-seen", "not-reached", "harm", "follow-up",
    ]

    /// Reads `---`, lines `key: value`, `---`, and the page.
    ///
    /// - Throws: ``Fault``, bad data, with the file's name.
    init(name: String, file: String, contents: String) throws {
        let lines = contents.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
            throw Fault(.badData, .protocolWithoutHead(file))
        }
        var head: [Substring: Substring] = [:]
        for line in lines[1..<end] {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            head[parts[0].trimmed] = parts[1].trimmed
        }
        guard head["protocol"] == Substring(name), let version = head["version"], !version.isEmpty,
            let author = head["author"], let approver = head["approver"], author != approver
        else { throw Fault(.badData, .protocolWithoutHead(file)) }
        let page = lines[(end + 1)...].joined(separator: "\n")
        for number in ["12356", "110", "120"] where !page.contains(number) {
            throw Fault(.badData, .protocolWithoutHotline(file, number))
        }
        self.name = name
        self.version = String(version)
        text = page
    }
}

extension Substring {
    /// Without blanks and quotation marks around it.
    fileprivate var trimmed: Substring {
        var text = self
        while let first = text.first, first == " " || first == "\"" { text = text.dropFirst() }
        while let last = text.last, last == " " || last == "\"" { text = text.dropLast() }
        return text
    }
}

extension InstrumentLibrary {
    /// The site's own page where it has one, else the one built in.
    package func riskProtocol(_ name: String, in language: Language) throws -> RiskProtocol {
        let file = "protocols/\(name).\(language.rawValue).md"
        for folder in folders {
            let path = "\(folder)/\(file)"
            guard FileManager.default.fileExists(atPath: path) else { continue }
            let bytes = try BoundedFile.read(path, limit: BoundedFile.definitionLimit)
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw Fault(.badData, .fileNotUTF8(path))
            }
            return try RiskProtocol(name: name, file: path, contents: text)
        }
        guard let text = ShippedFiles.text(at: file) else {
            throw Fault(.usage, .unknownCode(name, RiskProtocol.names))
        }
        return try RiskProtocol(name: name, file: file, contents: text)
    }

    /// What is wrong with the pages; both languages say the same version.
    package var protocolFaults: [Phrase] {
        RiskProtocol.names.compactMap { name in
            do {
                let pages = try Language.allCases.map { try riskProtocol(name, in: $0) }
                return Set(pages.map(\.version)).count == 1 ? nil : .protocolVersionsDiffer(name)
            } catch {
                return (error as? Fault)?.phrase ?? .protocolWithoutHead(name)
            }
        }
    }
}
