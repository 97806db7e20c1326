/// A workbook for people, written.
package enum Workbook {
    /// Excel's own limit of a cell, in UTF-16 units; what XML cannot carry counts seven.
    package static let cellLength = 32_767

    /// The sheets as one .xlsx file: every cell a text, the first row bold and always in sight.
    ///
    /// The same sheets give the same bytes, whenever and wherever. What the library spools in
    /// `folder` has no name there; the file itself is only memory. What was written is read again
    /// and compared, since the library does not notice a full disk.
    /// - Parameters:
    ///   - sheets: one at least; names that Excel refuses are bent to its rules.
    ///   - title: of the document, as its properties show it; cut after 255 characters.
    ///   - folder: a writable folder for the spool, on a disk that may hold the content.
    /// - Throws: ``WorkbookError/cellTooLong(at:limit:)`` beyond ``cellLength``; the cases
    ///   `tooManyRows`, `tooManyColumns`, `choices`; `cannotWrite` if the system would not,
    ///   `incomplete` if it did so badly.
    package static func bytes(
        of sheets: [Sheet], title: String, workingIn folder: String
    ) throws(WorkbookError) -> [UInt8] {
        precondition(!sheets.isEmpty)
        for sheet in sheets { try check(sheet) }
        let names = SheetNames.allowed(sheets.map(\.name))
        let bytes = try written(sheets, names: names, title: title, spoolingIn: folder)
        try compare(bytes, with: sheets, names: names)
        return bytes
    }

    private static func written(
        _ sheets: [Sheet], names: [String], title: String, spoolingIn folder: String
    ) throws(WorkbookError) -> [UInt8] {
        let spool = try PrivateFolder(in: folder)
        let memory = try MemoryFile()
        let file = try WorkbookFile(
            path: memory.path, spoolingIn: spool.path, title: property(title))
        for (sheet, name) in zip(sheets, names) { try file.add(sheet, name: name) }
        try file.close()
        let bytes = try memory.bytes()
        _ = consume spool
        return bytes
    }

    private static func check(_ sheet: Sheet) throws(WorkbookError) {
        let limits = WorkbookLimits.standard
        guard sheet.rows.count < limits.rows else {
            throw .tooManyRows(at: WorkbookPlace(sheet: sheet.name), limit: limits.rows)
        }
        for (place, cells) in sheet.grid.enumerated() {
            let here = WorkbookPlace(sheet: sheet.name, row: place + 1)
            guard cells.count <= limits.columns else {
                throw .tooManyColumns(at: here, limit: limits.columns)
            }
            guard cells.allSatisfy({ EscapedText.escaped($0).utf16.count <= cellLength }) else {
                throw .cellTooLong(at: here, limit: cellLength)
            }
        }
        for column in sheet.columns where !fitsList(column.choices) {
            throw .choices(sheet: sheet.name, column: column.title)
        }
    }

    /// The list is one text of the file, its members parted by commas: 255 characters at most.
    private static func fitsList(_ choices: [String]) -> Bool {
        choices.joined(separator: ",").utf16.count <= 255
            && choices.allSatisfy { choice in
                !choice.isEmpty
                    && !choice.unicodeScalars.contains { scalar in
                        scalar.value < 0x20 || ",\"\u{FFFE}\u{FFFF}".unicodeScalars.contains(scalar)
                    }
            }
    }

    private static func property(_ title: String) -> String {
        var scalars = String.UnicodeScalarView()
        scalars.append(
            contentsOf: title.unicodeScalars.lazy
                .filter { $0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFFFF }
                .prefix(255))
        return String(scalars)
    }

    /// Every part must be whole XML, every cell must read as it was given.
    private static func compare(
        _ bytes: [UInt8], with sheets: [Sheet], names: [String]
    ) throws(WorkbookError) {
        do {
            let limits = WorkbookLimits.ownFiles
            try WorkbookReader.checkParts(of: bytes, limits: limits)
            let reader = try WorkbookReader(bytes, limits: limits)
            guard reader.sheetNames == names else { throw WorkbookError.incomplete }
            for (sheet, name) in zip(sheets, names) {
                let read = try reader.rows(of: name)
                let given = sheet.grid.enumerated().filter { !$0.element.isEmpty }
                guard read.count == given.count,
                    zip(read, given).allSatisfy({ read, given in
                        read.number == given.offset + 1 && read.cells == given.element
                    })
                else { throw WorkbookError.incomplete }
            }
        } catch {
            throw WorkbookError.incomplete
        }
    }
}
