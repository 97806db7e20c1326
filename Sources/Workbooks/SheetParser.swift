/// Reads the cells of one worksheet.
struct SheetParser {
    private var xml: XMLReader
    private let context: CellContext
    private let limits: WorkbookLimits
    private var found: [WorkbookReader.Row] = []
    private var lastRow = 0
    private var cellCount = 0

    init(
        _ part: [UInt8], sheet: String, context: CellContext, limits: WorkbookLimits
    ) throws(WorkbookError) {
        xml = try XMLReader(part, limits: limits, place: WorkbookPlace(sheet: sheet))
        self.context = context
        self.limits = limits
    }

    mutating func rows() throws(WorkbookError) -> [WorkbookReader.Row] {
        while let event = try xml.event() {
            guard case .start(let element) = event, xml.depth > 1 else { continue }
            switch element.name {
            case "sheetData" where xml.depth == 2: continue
            case "row" where xml.depth == 3: try readRow(element)
            default: try xml.skipElement()
            }
        }
        return found
    }

    private mutating func readRow(_ element: XMLElement) throws(WorkbookError) {
        let number: Int
        if let written = element["r"] {
            guard let row = Int(written), row > lastRow else { throw .badCell(at: xml.place) }
            number = row
        } else {
            number = lastRow + 1
        }
        guard number <= limits.rows else {
            throw .tooManyRows(at: xml.place, limit: limits.rows)
        }
        lastRow = number
        xml.place.row = number
        var cells: [String] = []
        while let event = try xml.event() {
            switch event {
            case .start(let cell) where cell.name == "c": try readCell(cell, into: &cells)
            case .start: try xml.skipElement()
            case .text: break
            case .end:
                if !cells.isEmpty { found.append((number, cells)) }
                return
            }
        }
    }

    private mutating func readCell(
        _ element: XMLElement, into cells: inout [String]
    ) throws(WorkbookError) {
        let column = try column(of: element, after: cells.count)
        guard column <= limits.columns else {
            throw .tooManyColumns(at: xml.place, limit: limits.columns)
        }
        cellCount += column - cells.count
        guard cellCount <= limits.cells else {
            throw .tooManyCells(at: xml.place, limit: limits.cells)
        }
        while cells.count < column - 1 { cells.append("") }
        cells.append(try readValue(of: element))
    }

    /// From 1; a cell without a reference stands behind the one before.
    private func column(
        of element: XMLElement, after last: Int
    ) throws(WorkbookError) -> Int {
        guard let reference = element["r"] else { return last + 1 }
        guard let (column, row) = Self.place(reference), row == lastRow, column > last else {
            throw .badCell(at: xml.place)
        }
        return column
    }

    private mutating func readValue(of element: XMLElement) throws(WorkbookError) -> String {
        var value = ""
        var inline: String?
        loop: while let event = try xml.event() {
            switch event {
            case .start(let child) where child.name == "v": value = try xml.elementText()
            case .start(let child) where child.name == "is": inline = try xml.richText()
            case .start: try xml.skipElement()
            case .text: break
            case .end: break loop
            }
        }
        switch element["t"] ?? "n" {
        case "s":
            if value.isEmpty { return "" }
            guard let number = Int(value.trimmed), context.texts.indices.contains(number) else {
                throw .badCell(at: xml.place)
            }
            return context.texts[number]
        case "inlineStr": return inline ?? EscapedText.plain(value)
        case "str": return EscapedText.plain(value)
        case "b":
            return value.trimmed == "1" || value.trimmed == "true"
                ? "TRUE"
                : value.isEmpty ? "" : "FALSE"
        case "e": return value
        case "d": return value.hasSuffix("T00:00:00") ? String(value.dropLast(9)) : value
        default: return number(value.trimmed, style: element["s"])
        }
    }

    private func number(_ written: String, style: String?) -> String {
        if context.styles.showsDate(style.flatMap { Int($0) }) {
            return NumberText.date(written, from1904: context.isFrom1904)
        }
        return NumberText.number(written)
    }

    /// `C5` as column 3, row 5; nil if it is no reference. A column beyond 7 letters is none.
    static func place(_ reference: String) -> (column: Int, row: Int)? {
        let letters = reference.utf8.prefix { (0x41...0x5A).contains($0 & 0xDF) }
        guard (1...7).contains(letters.count),
            let row = Int(reference.dropFirst(letters.count)), row > 0
        else { return nil }
        return (letters.reduce(0) { $0 * 26 + Int($1 & 0xDF) - 0x40 }, row)
    }
}

extension String {
    /// Without blanks at either end.
    fileprivate var trimmed: String {
        guard let first = utf8.first, let last = utf8.last, first <= 0x20 || last <= 0x20 else {
            return self
        }
        return String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
