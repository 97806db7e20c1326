import FoundationEssentials
import Identity
import InstrumentFiles
package import Instruments
package import Messages
package import Scoring
import ShippedFiles

/// One instrument ready for use; shared, since thousands of sheets at a time point to it.
package final class LibraryEntry: Sendable {
    package let instrument: Instrument
    package let key: ScoringKey
    /// The file as it was read.
    package let text: String
    /// SHA-256 of the file.
    package let digest: [UInt8]
    /// `built in`, or the folder it came from.
    package let origin: String

    init(
        instrument: Instrument, key: ScoringKey, text: String, digest: [UInt8], origin: String
    ) {
        self.instrument = instrument
        self.key = key
        self.text = text
        self.digest = digest
        self.origin = origin
    }
}

/// The instruments at hand: those in the binary, and those of the site's own folders.
///
/// Each is read when it is first asked for, so that a command pays for no more than it uses.
package final class InstrumentLibrary {
    let folders: [String]
    private var entries: [InstrumentCode: LibraryEntry] = [:]

    /// - Parameter folders: site folders, `<folder>/<code>/instrument.yaml`; they come first.
    package init(folders: [String] = []) { self.folders = folders }

    /// Those that lie in the site's own folders.
    package var ownCodes: [InstrumentCode] {
        codes.filter { code in
            folders.contains {
                FileManager.default.fileExists(atPath: "\($0)/\(code.rawValue)/instrument.yaml")
            }
        }
    }

    package var codes: [InstrumentCode] {
        var codes = Set(
            ShippedFiles.paths.filter { $0.hasSuffix("/instrument.yaml") }
                .map { InstrumentCode(String($0.prefix { $0 != "/" })) })
        for folder in folders {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for name in names
            where FileManager.default.fileExists(atPath: "\(folder)/\(name)/instrument.yaml") {
                codes.insert(InstrumentCode(name))
            }
        }
        return codes.sorted()
    }

    /// - Throws: ``Fault``, usage for a code that nobody knows, bad data for a faulty file.
    package func entry(_ code: InstrumentCode) throws -> LibraryEntry {
        if let known = entries[code] { return known }
        guard let (text, origin) = try source(of: code) else {
            throw Fault(
                .usage, .unknownInstrument(code.rawValue, known: codes.map(\.rawValue)),
                mend: "xinlu instrument list")
        }
        let entry = try Self.compile(text, file: "\(code.rawValue)/instrument.yaml", origin: origin)
        guard entry.instrument.code == code else {
            throw Fault(.badData, .codeUnlikeFolder(entry.instrument.code.rawValue, code.rawValue))
        }
        entries[code] = entry
        return entry
    }

    /// Reads a published definition back from the database.
    package static func compile(
        _ text: String, file: String, origin: String
    ) throws -> LibraryEntry {
        do throws(InstrumentFileError) {
            let instrument = try InstrumentReader.read(yaml: Array(text.utf8), fileName: file)
            return LibraryEntry(
                instrument: instrument, key: ScoringKey(compiling: instrument), text: text,
                digest: SHA256Digest.of(text.utf8), origin: origin)
        } catch {
            throw Fault(.badData, error.phrase)
        }
    }

    /// What is wrong with the scored sheets beside a definition; empty: they agree, and try enough.
    package func vectorFaults(of entry: LibraryEntry) throws -> [Phrase] {
        let code = entry.instrument.code.rawValue
        let bytes: [UInt8]?
        if entry.origin == Self.builtIn {
            bytes = ShippedFiles.text(at: "\(code)/vectors.csv").map { Array($0.utf8) }
        } else {
            let path = "\(entry.origin)/\(code)/vectors.csv"
            bytes =
                FileManager.default.fileExists(atPath: path)
                ? try BoundedFile.read(path, limit: BoundedFile.definitionLimit) : nil
        }
        guard let bytes else { return [.vectorsMissing] }
        do throws(InstrumentFileError) {
            let sheets = try VectorsFile.read(csv: bytes, fileName: "\(code)/vectors.csv")
            return sheets.flatMap { $0.differences(under: entry.key) }
                + VectorCoverage.gaps(of: sheets, for: entry.instrument, key: entry.key)
        } catch {
            return [error.phrase]
        }
    }

    /// The same, once its scored sheets agree: what is published stays as it is.
    ///
    /// - Throws: ``Fault``, bad data, with every fault.
    package func proven(_ code: InstrumentCode) throws -> LibraryEntry {
        let entry = try entry(code)
        // Those of the build are proven by its tests.
        guard entry.origin != Self.builtIn else { return entry }
        let faults = try vectorFaults(of: entry)
        guard faults.isEmpty else { throw Fault(.badData, .list(faults)) }
        return entry
    }

    private static let builtIn = "built in"

    private func source(of code: InstrumentCode) throws -> (String, String)? {
        for folder in folders {
            let path = "\(folder)/\(code.rawValue)/instrument.yaml"
            if FileManager.default.fileExists(atPath: path) {
                let bytes = try BoundedFile.read(path, limit: BoundedFile.definitionLimit)
                guard let text = String(validating: bytes, as: UTF8.self) else {
                    throw Fault(.badData, .fileNotUTF8(path))
                }
                return (text, folder)
            }
        }
        return ShippedFiles.text(at: "\(code.rawValue)/instrument.yaml").map { ($0, Self.builtIn) }
    }
}
