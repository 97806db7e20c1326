/// A workbook of others, opened: its sheets by name, each read when it is asked for.
///
/// Within ``WorkbookLimits`` whatever comes in: a part is measured before it is unpacked.
package struct WorkbookReader: Sendable {
    /// A row as it stands in the sheet.
    ///
    /// `number` is Excel's, from 1. `cells` run from column A to the last cell that the file has,
    /// gaps as empty texts.
    package typealias Row = (number: Int, cells: [String])

    /// In the order of the tabs, hidden ones too.
    package let sheetNames: [String]
    private let parts: [String: String]
    private let archive: ZIPArchive
    private let limits: WorkbookLimits
    private let context: CellContext

    package init(
        _ bytes: [UInt8], limits: WorkbookLimits = .standard
    ) throws(WorkbookError) {
        archive = try ZIPArchive(bytes, limits: limits)
        self.limits = limits
        let package = PackageParts(archive, limits: limits)
        let workbook = try package.workbook()
        let relations = try package.relations(of: workbook)
        let contents = try WorkbookContents(try archive.part(workbook), limits: limits)
        var names: [String] = []
        var parts: [String: String] = [:]
        for (name, relation) in contents.sheets {
            guard let target = relations.first(where: { $0.id == relation }) else {
                throw .partMissing
            }
            guard target.kind == "worksheet" else { continue }
            guard parts.updateValue(target.part, forKey: name) == nil else {
                throw .sheetTwice(name)
            }
            names.append(name)
        }
        sheetNames = names
        self.parts = parts
        context = try CellContext(
            archive, relations: relations, from1904: contents.isFrom1904, limits: limits)
    }

    /// The rows that the file has, in order; rows without a cell are not there.
    ///
    /// Texts, numbers (as written, but 1.0 as 1), dates in ISO 8601, TRUE and FALSE, an error's own
    /// text; a formula gives the value that was saved with it, or nothing.
    package func rows(of sheet: String) throws(WorkbookError) -> [Row] {
        guard let part = parts[sheet] else { throw .noSheet(sheet) }
        var parser = try SheetParser(
            try archive.part(part), sheet: sheet, context: context, limits: limits)
        return try parser.rows()
    }

    /// Unpacks every part and reads each that is XML to its end.
    static func checkParts(of bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookError) {
        let archive = try ZIPArchive(bytes, limits: limits)
        for name in archive.names {
            let part = try archive.part(name)
            guard name.hasSuffix(".xml") || name.hasSuffix(".rels") else { continue }
            var xml = try XMLReader(part, limits: limits)
            while try xml.event() != nil {}
        }
    }
}

/// What the cells of every sheet refer to.
struct CellContext: Sendable {
    let texts: [String]
    let styles: CellStyles
    let isFrom1904: Bool

    init(
        _ archive: ZIPArchive, relations: [PackageParts.Relation], from1904: Bool,
        limits: WorkbookLimits
    ) throws(WorkbookError) {
        isFrom1904 = from1904
        if let texts = relations.first(where: { $0.kind == "sharedStrings" }),
            archive.has(texts.part)
        {
            self.texts = try SharedTexts.texts(of: try archive.part(texts.part), limits: limits)
        } else {
            texts = []
        }
        if let styles = relations.first(where: { $0.kind == "styles" }), archive.has(styles.part) {
            self.styles = try CellStyles(try archive.part(styles.part), limits: limits)
        } else {
            styles = CellStyles()
        }
    }
}

/// What `workbook.xml` says: the sheets and the date system.
struct WorkbookContents {
    private(set) var sheets: [(name: String, relation: String)] = []
    private(set) var isFrom1904 = false

    init(_ part: [UInt8], limits: WorkbookLimits) throws(WorkbookError) {
        var xml = try XMLReader(part, limits: limits)
        while let event = try xml.event() {
            guard case .start(let element) = event else { continue }
            guard xml.depth > 1 || element.name == "workbook" else { throw .notWorkbook }
            // Only in their places: extensions have elements of the same names.
            switch element.name {
            case "workbookPr" where xml.depth == 2:
                isFrom1904 = ["1", "true", "on"].contains(element["date1904"] ?? "")
            case "sheet" where xml.depth == 3:
                guard let name = element["name"], let relation = element["id"] else {
                    throw .damaged
                }
                guard sheets.count < limits.entries else {
                    throw .tooManySheets(limit: limits.entries)
                }
                sheets.append((name, relation))
            default: break
            }
        }
    }
}
