import FoundationEssentials
import Identity
import InstrumentFiles
package import Instruments
import Messages
package import Scoring
import ShippedFiles

/// One instrument ready for use.
package struct LibraryEntry: Sendable {
    package let instrument: Instrument
    package let key: ScoringKey
    /// The file as it was read.
    package let text: String
    /// SHA-256 of the file.
    package let digest: [UInt8]
    /// `built in`, or the folder it came from.
    package let origin: String
}

/// The instruments at hand: those in the binary, and those of the site's own folders.
///
/// Each is read when it is first asked for, so that a command pays for no more than it uses.
package final class InstrumentLibrary {
    private let folders: [String]
    private var entries: [InstrumentCode: LibraryEntry] = [:]

    /// - Parameter folders: site folders, `<folder>/<code>/instrument.yaml`; they come first.
    package init(folders: [String] = []) { self.folders = folders }

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

    private func source(of code: InstrumentCode) throws -> (String, String)? {
        for folder in folders {
            let path = "\(folder)/\(code.rawValue)/instrument.yaml"
            if FileManager.default.fileExists(atPath: path) {
                guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
                    throw Fault(.badData, .fileNotUTF8(path))
                }
                return (text, folder)
            }
        }
        return ShippedFiles.text(at: "\(code.rawValue)/instrument.yaml").map { ($0, "built in") }
    }
}
