/// How the parts of an Office file refer to each other.
///
/// Source: ECMA-376 part 2, 9.3 (relationships); part 1, 12.3 (their kinds).
struct PackageParts {
    struct Relation: Sendable {
        let id: String
        /// The last word of the type's address, the same in both editions of the standard.
        let kind: String
        /// The target as a name in the archive.
        let part: String
    }

    private let archive: ZIPArchive
    private let limits: WorkbookLimits

    init(_ archive: ZIPArchive, limits: WorkbookLimits) {
        self.archive = archive
        self.limits = limits
    }

    /// The name of the workbook's own part.
    func workbook() throws(WorkbookError) -> String {
        let main = try relations(of: "").first { $0.kind == "officeDocument" }
        let name = main?.part ?? "xl/workbook.xml"
        // An .xlsb has its workbook in a binary part.
        guard archive.has(name), !name.hasSuffix(".bin") else { throw .notWorkbook }
        return name
    }

    /// What a part refers to inside the archive; empty if it has no relations.
    func relations(of part: String) throws(WorkbookError) -> [Relation] {
        let (folder, file) = Self.split(part)
        let name = "\(folder)_rels/\(file).rels"
        guard archive.has(name) else { return [] }
        var xml = try XMLReader(try archive.part(name), limits: limits)
        var relations: [Relation] = []
        while let event = try xml.event() {
            guard case .start(let element) = event, element.name == "Relationship",
                element["TargetMode"] != "External", let id = element["Id"],
                let type = element["Type"], let target = element["Target"]
            else { continue }
            guard relations.count < limits.entries else {
                throw .tooManyEntries(limit: limits.entries)
            }
            let kind = type.split(separator: "/").last.map(String.init) ?? ""
            relations.append(
                Relation(id: id, kind: kind, part: Self.resolved(target, from: folder)))
        }
        return relations
    }

    /// A target as a name in the archive: absolute with a slash before it, else from the folder.
    static func resolved(_ target: String, from folder: String) -> String {
        let path = target.replacing("\\", with: "/")
        var steps: [Substring] = []
        for step in (path.hasPrefix("/") ? path : folder + path).split(separator: "/") {
            switch step {
            case ".": break
            case "..": _ = steps.popLast()
            default: steps.append(step)
            }
        }
        return steps.joined(separator: "/")
    }

    private static func split(_ part: String) -> (folder: String, file: String) {
        guard let slash = part.lastIndex(of: "/") else { return ("", part) }
        return (String(part[...slash]), String(part[part.index(after: slash)...]))
    }
}
