package import Care
package import Mapping
import Messages
import Tables

/// The children of a file, row by row.
package struct MinorSource: Sendable {
    let name: String
    let digest: [UInt8]
    let size: Int
    /// The day that its facts are of; nil: not known.
    package let asOf: CalendarDate?
    private let content: Content

    private enum Content: Sendable {
        case table(TableSource)
        case mapped(TableSource, MinorMapping)
        case file(ImportFile)
    }

    /// - Parameter asOf: never the day on which the file was written: a copy of an old list is younger.
    package init(_ table: TableSource, asOf: CalendarDate?) {
        name = table.name
        digest = table.digest
        size = table.size
        self.asOf = asOf
        content = .table(table)
    }

    /// A list in other columns.
    package init(_ table: TableSource, mapping: MinorMapping, asOf: CalendarDate?) {
        name = table.name
        digest = table.digest
        size = table.size
        self.asOf = asOf
        content = .mapped(table, mapping)
    }

    /// `xinlu` is our own.
    var mapping: String {
        guard case .mapped(_, let mapping) = content else { return "xinlu" }
        return mapping.id
    }

    /// A table that somebody made just now.
    package init(_ file: ImportFile) {
        name = file.name
        digest = file.digest
        size = file.records.count
        asOf = nil
        content = .file(file)
    }

    /// Gives every line in the file's order, with how many bytes were read.
    func lines(_ body: (MinorLine, Int) throws -> Void) throws -> SheetSource.Findings {
        switch content {
        case .mapped(let table, let mapping):
            var list = MappedMinors(mapping, file: table.name)
            try table.records(encoding: mapping.encoding) { row, cells, position in
                try list.take(row, cells) { try body($0, position) }
            }
            try list.finish()
            return list.findings
        case .file(let file):
            for fault in file.faults { try body(MinorLine(fault), 0) }
            for (row, record) in file.records {
                try body(MinorLine(row, record.fields, file.header.names), row)
            }
        case .table(let table):
            var names: [String] = []
            try table.records { row, fields, position in
                if names.isEmpty {
                    names = try Self.header(fields, file: table.name)
                } else if fields.count == names.count {
                    try body(MinorLine(row, fields, names), position)
                } else {
                    try body(
                        MinorLine(
                            RowFault(
                                row: row, column: "",
                                phrase: .fieldCount(fields.count, names.count))), position)
                }
            }
        }
        return SheetSource.Findings()
    }

    private static func header(_ fields: [String], file: String) throws -> [String] {
        do throws(CSVHeaderError) {
            let header = try CSVHeader(fields)
            try header.require(MinorImport.requiredColumns)
            return header.names
        } catch {
            throw Fault(.badData, error.phrase(file: file))
        }
    }
}

extension MinorLine {
    init(_ fault: RowFault) {
        self.init(row: fault.row, code: "", name: "", birthDate: "", region: "")
        self.fault = fault
    }

    init(_ row: Int, _ fields: [String], _ names: [String]) {
        self.init(row: row, code: "", name: "", birthDate: "", region: "")
        for (name, field) in zip(names, fields) {
            let text = PlainText.trimmed(field)
            switch name {
            case "code": code = text
            case "name": self.name = text
            case "id_number": idNumber = text
            case "sex": sex = text.lowercased()
            case "birth_date": birthDate = text
            case "region": region = Self.wholeRegion(text)
            case "category": category = text
            default: continue
            }
        }
    }
}
