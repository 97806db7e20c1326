/// Where in a workbook; both nil: in a part that is no sheet.
package struct WorkbookPlace: Hashable, Sendable {
    package var sheet: String?
    /// As Excel counts: from 1.
    package var row: Int?

    package init(sheet: String? = nil, row: Int? = nil) {
        self.sheet = sheet
        self.row = row
    }
}

/// What is wrong with a part's XML.
package enum XMLFault: Hashable, Sendable {
    case malformed
    /// A document type: the door of entity bombs and of reading other files.
    case documentType
    /// Another encoding than UTF-8, or bytes that are not UTF-8.
    case encoding
    case tooDeep(limit: Int)
}

/// Why a workbook was not read, or not written.
package enum WorkbookError: Error, Hashable, Sendable {
    /// No ZIP archive, or one without a workbook in it.
    case notWorkbook
    /// A compound file (D0 CF 11 E0) or an encrypted part: a password, or the format before 2007.
    case protectedOrOld
    case fileTooLarge(limit: Int)
    case tooManyEntries(limit: Int)
    /// Unpacked it would exceed the limits, or its ratio is that of a bomb.
    case unpacksTooLarge
    case zip64
    /// Neither stored nor deflated.
    case compression
    /// The archive contradicts itself: it was cut, changed or never whole.
    case damaged
    /// The workbook names a part that the archive does not have.
    case partMissing
    case xml(XMLFault, at: WorkbookPlace)
    case noSheet(String)
    /// Two sheets of one name.
    case sheetTwice(String)
    /// A row or cell out of order, a reference or a shared text that does not exist.
    case badCell(at: WorkbookPlace)
    case tooManySheets(limit: Int)
    case tooManyRows(at: WorkbookPlace, limit: Int)
    case tooManyColumns(at: WorkbookPlace, limit: Int)
    case tooManyCells(at: WorkbookPlace, limit: Int)
    case tooManyStyles(limit: Int)
    /// `limit` in bytes when reading, in UTF-16 units (Excel's count) when writing.
    case cellTooLong(at: WorkbookPlace, limit: Int)
    /// A drop-down holds a comma or a quotation mark, or 256 and more characters.
    case choices(sheet: String, column: String)
    /// What was written does not read back; the library goes on when a disk is full.
    case incomplete
    /// The system's words; no path and no content.
    case cannotWrite(String)
}
