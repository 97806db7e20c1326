import InstrumentFiles
import Instruments
package import Messages
package import Triage

/// Reads a policy file and checks it against the instruments at hand.
package enum PolicyReview {
    /// The rules of a sound policy that sleep until a reference is built.
    package static func sleeping(
        in bytes: [UInt8], file: String, library: InstrumentLibrary
    ) throws -> [String] {
        guard let policy = try? PolicyReader.read(bytes, fileName: file) else { return [] }
        let instruments = InstrumentLookup(
            try library.codes.map { try library.entry($0).instrument })
        return PolicyCheck.sleeping(of: policy, instruments: instruments)
    }

    /// - Throws: ``Fault`` with file, line and sentence.
    package static func policy(in bytes: [UInt8], file: String) throws -> Policy {
        do throws(InstrumentFileError) {
            return try PolicyReader.read(bytes, fileName: file)
        } catch {
            throw Fault(.badData, error.phrase)
        }
    }

    package static func faults(
        in bytes: [UInt8], file: String, library: InstrumentLibrary
    ) throws -> [Phrase] {
        let policy: Policy
        do throws(InstrumentFileError) {
            policy = try PolicyReader.read(bytes, fileName: file)
        } catch {
            return [error.phrase]
        }
        let instruments = InstrumentLookup(
            try library.codes.map { try library.entry($0).instrument })
        return PolicyCheck.faults(of: policy, instruments: instruments)
    }
}
