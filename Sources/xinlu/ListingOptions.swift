import ArgumentParser
import Messages
import Tables
import Terminal

enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv }

/// How a listing is printed.
struct ListingOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Phrase.helpFormat.localised))
    var format: Format = .table

    /// Prints rows under their column names; keys are the JSON's, headings the reader's.
    func show(_ columns: [(key: String, heading: Phrase)], _ rows: [[JSON]]) {
        Listing.show(columns, rows, as: format)
    }
}

extension ListingOptions {
    /// What was written: an object for programs, a sentence for people.
    func say(_ phrase: Phrase, _ json: JSON) {
        if format == .json { Output.result(json) } else { Output.note(phrase) }
    }
}

/// Rows under their column names.
enum Listing {
    static func show(
        _ columns: [(key: String, heading: Phrase)], _ rows: [[JSON]], as format: Format
    ) {
        switch format {
        case .json:
            Output.result(
                .array(
                    rows.map { row in
                        .object(zip(columns, row).map { ($0.key, $1) })
                    }))
        case .csv:
            var writer = CSVWriter()
            writer.write(columns.map(\.key))
            for row in rows { writer.write(row.map(\.cell)) }
            Output.put(writer.text)
        case .table:
            guard !rows.isEmpty else { return Output.note(.nothingToList) }
            let table = TextTable(
                columns: columns.map { $0.heading.localised }, rows: rows.map { $0.map(\.cell) },
                whole: Set(columns.indices.filter { isWhole(columns[$0].key) }))
            Output.put(table.rendered(isAccessible: Session.isAccessible))
        }
    }

    /// Who it is, and what is typed into the next command.
    private static func isWhole(_ key: String) -> Bool {
        ["code", "minor", "name"].contains(key) || key.hasSuffix("_id")
    }
}

extension JSON {
    /// As a cell of a table.
    var cell: String {
        switch self {
        case .null: ""
        case .string(let text): text
        case .int(let number): String(number)
        case .decimal(let number): number
        case .bool(let value): value ? "yes" : "no"
        case .array(let values): values.map(\.cell).joined(separator: " ")
        case .object: text
        }
    }
}
