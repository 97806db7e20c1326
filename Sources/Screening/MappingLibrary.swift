import FoundationEssentials
package import InstrumentFiles
package import Mapping
import Messages
import ShippedFiles

/// The mappings at hand: those in the binary, those of the site's folders, and files by path.
package struct MappingLibrary {
    package struct Entry: Sendable {
        package let mapping: ReadMapping
        /// `built in`, or the folder it came from.
        package let origin: String
    }

    private let folders: [String]

    package init(_ library: InstrumentLibrary) { folders = library.folders }

    /// Those of the site go before those built in.
    package func all() throws -> [Entry] {
        try ids.map { id in
            guard let entry = try entry(id) else { throw Fault(.badData, .unknownMapping(id)) }
            return entry
        }
    }

    /// - Parameter name: an id, or the path of a file.
    /// - Throws: ``Fault``: usage for a name that nobody knows, bad data for a faulty file.
    package func mapping(_ name: String) throws -> SurveyMapping {
        switch try either(name) {
        case .sheets(let mapping): return mapping
        case .minors(let mapping):
            throw Fault(.usage, .mappingOfMinors(mapping.id), mend: "xinlu minor import")
        }
    }

    /// The same, of a list of children.
    package func minors(_ name: String) throws -> MinorMapping {
        switch try either(name) {
        case .minors(let mapping): return mapping
        case .sheets(let mapping):
            throw Fault(.usage, .mappingOfSheets(mapping.id), mend: "xinlu assess import")
        }
    }

    private func either(_ name: String) throws -> ReadMapping {
        if name.contains("/") || name.hasSuffix(".yaml") {
            return try Self.read(
                try BoundedFile.read(name, limit: BoundedFile.definitionLimit), file: name)
        }
        guard let entry = try entry(name) else {
            throw Fault(
                .usage, .mappingNotKnown(name, known: ids), mend: "xinlu instrument mappings")
        }
        return entry.mapping
    }

    private var ids: [String] {
        var ids = Set(
            ShippedFiles.paths.compactMap { path in
                path.hasPrefix("mappings/") && path.hasSuffix(".yaml")
                    ? String(path.dropFirst(9).dropLast(5)) : nil
            })
        for folder in folders {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/mappings"))
            for name in names ?? [] where name.hasSuffix(".yaml") {
                ids.insert(String(name.dropLast(5)))
            }
        }
        return ids.sorted()
    }

    private func entry(_ id: String) throws -> Entry? {
        for folder in folders {
            let path = "\(folder)/mappings/\(id).yaml"
            guard FileManager.default.fileExists(atPath: path) else { continue }
            let bytes = try BoundedFile.read(path, limit: BoundedFile.definitionLimit)
            return Entry(mapping: try Self.read(bytes, file: path, id: id), origin: folder)
        }
        guard let text = ShippedFiles.text(at: "mappings/\(id).yaml") else { return nil }
        return Entry(
            mapping: try Self.read(Array(text.utf8), file: "mappings/\(id).yaml", id: id),
            origin: "built in")
    }

    private static func read(
        _ bytes: [UInt8], file: String, id: String? = nil
    ) throws -> ReadMapping {
        let mapping: ReadMapping
        do throws(InstrumentFileError) {
            mapping = try MappingReader.readAny(bytes, fileName: file)
        } catch {
            throw Fault(.badData, error.phrase)
        }
        if let id, mapping.id != id { throw Fault(.badData, .mappingUnlikeFile(mapping.id, id)) }
        return mapping
    }
}
