import Care
import Instruments
import Messages
package import Postgres
package import Records
import Scoring

/// Finds a child by the code that was typed.
package enum MinorLookup {
    /// - Throws: ``Fault`` if the code is unknown or stands in two districts.
    package static func one(
        _ code: String, on connection: inout Connection
    ) throws -> MinorRow {
        let found = try Registry.minors(codes: [code], on: &connection)
        guard let minor = found.first else {
            throw Fault(.badData, .unknownMinor(code), mend: "xinlu minor import FILE")
        }
        guard found.count == 1 else {
            throw Fault(.badData, .minorInTwoDistricts(code, found.map(\.district).sorted()))
        }
        return minor
    }
}

/// The published version that a definition at hand is.
package enum Publication {
    /// - Throws: ``Fault``: not published here, or published with another content.
    package static func version(
        of entry: LibraryEntry, on connection: inout Connection
    ) throws -> Int32 {
        let code = entry.instrument.code
        guard
            let stored = try Definitions.instrument(
                code, version: entry.instrument.version, engine: ScoringEngine.version,
                on: &connection)
        else {
            throw Fault(
                .configuration, .instrumentNotPublished(code.rawValue, entry.instrument.version),
                mend: "xinlu setup")
        }
        guard stored.digest == entry.digest else {
            throw Fault(
                .configuration, .instrumentDiffers(code.rawValue, entry.instrument.version),
                mend: "xinlu instrument check")
        }
        return stored.id
    }
}
