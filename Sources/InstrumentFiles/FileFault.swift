package import Messages

/// One thing wrong in a file of rules, at its place.
package struct FileFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// As given by the caller; no folder of ours.
    package let file: String
    /// From 1.
    package let line: Int
    /// From 1.
    package let column: Int
    package let phrase: Phrase

    package init(file: String, line: Int, column: Int = 1, phrase: Phrase) {
        self.file = file
        self.line = line
        self.column = column
        self.phrase = phrase
    }

    /// `instrument.yaml:12:3: …`
    package func text(in language: Language) -> String {
        "\(file):\(line):\(column): \(phrase.text(in: language))"
    }

    package var description: String { text(in: .english) }
}

/// Everything found wrong in one file, by line; never empty.
package struct InstrumentFileError: Error, Hashable, Sendable, CustomStringConvertible {
    package let faults: [FileFault]

    package init(faults: [FileFault]) {
        self.faults = faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }

    package func text(in language: Language) -> String {
        faults.map { $0.text(in: language) }.joined(separator: "\n")
    }

    package var description: String { text(in: .english) }
}

/// Keeps the faults of one file while reading goes on, so that an author sees them all.
package struct FaultLog: Sendable {
    package private(set) var faults: [FileFault] = []

    package init() {}

    package mutating func record(_ fault: FileFault) { faults.append(fault) }

    /// The value, or nil after its fault is recorded.
    package mutating func attempt<Value>(_ body: () throws(FileFault) -> Value) -> Value? {
        do {
            return try body()
        } catch {
            record(error)
            return nil
        }
    }

    /// The elements of a list that could be read; the faults of the others are recorded.
    package mutating func each<Value>(
        of list: YAMLNode?, _ body: (YAMLNode) throws(FileFault) -> Value
    ) -> [Value] {
        guard let list, let nodes = attempt({ () throws(FileFault) in try list.list() }) else {
            return []
        }
        return nodes.compactMap { node in
            attempt { () throws(FileFault) in try body(node) }
        }
    }

    /// - Throws: all that was recorded, if anything was.
    package func finish() throws(InstrumentFileError) {
        if !faults.isEmpty { throw InstrumentFileError(faults: faults) }
    }
}

extension InstrumentFileError {
    /// All faults, each with its file and line.
    package var phrase: Phrase {
        Phrase(en: text(in: .english), zh: text(in: .chinese))
    }
}
