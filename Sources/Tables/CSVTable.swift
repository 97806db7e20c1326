/// Why a table of named columns was refused as a whole.
package enum CSVHeaderError: Error, Hashable {
    case empty
    case missing(column: String)
    case twice(column: String)
}

/// The columns of a table by name, whatever their order, case and surrounding blanks.
package struct CSVHeader: Hashable, Sendable {
    package let names: [String]
    private let places: [String: Int]

    package init(_ fields: [String]) throws(CSVHeaderError) {
        names = fields.map { Self.canonical($0) }
        guard names.contains(where: { !$0.isEmpty }) else { throw .empty }
        var places: [String: Int] = [:]
        for (place, name) in names.enumerated() where !name.isEmpty {
            guard places.updateValue(place, forKey: name) == nil else { throw .twice(column: name) }
        }
        self.places = places
    }

    package func require(_ columns: [String]) throws(CSVHeaderError) {
        for column in columns where places[column] == nil { throw .missing(column: column) }
    }

    package func has(_ column: String) -> Bool { places[column] != nil }

    /// The field of a record in this column, blanks around it removed; empty where it has none.
    package func field(_ column: String, of record: CSVRecord) -> String {
        guard let place = places[column], place < record.fields.count else { return "" }
        return Self.trimmed(record.fields[place])
    }

    /// The columns that are not among these.
    package func unknown(besides known: [String]) -> [String] {
        names.filter { !$0.isEmpty && !known.contains($0) }
    }

    private static func canonical(_ name: String) -> String { trimmed(name).lowercased() }

    /// Blanks of ASCII and the ideographic space.
    private static func trimmed(_ text: String) -> String {
        func isBlank(_ scalar: Unicode.Scalar) -> Bool {
            scalar == " " || scalar == "\t" || scalar == "\u{3000}" || scalar == "\u{A0}"
        }
        var scalars = text.unicodeScalars[...]
        while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
        while let last = scalars.last, isBlank(last) { scalars.removeLast() }
        return String(String.UnicodeScalarView(scalars))
    }
}
