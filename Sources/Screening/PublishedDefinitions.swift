package import Care
import Identity
import InstrumentFiles
import Instruments
import Messages
package import Postgres
package import Records
import Scoring
package import Triage

/// The instruments as they were published in this database, by version row.
package struct PublishedInstruments: Sendable {
    package let entries: [Int32: LibraryEntry]
    package let lookup: InstrumentLookup

    package init(on connection: inout Connection) throws {
        var entries: [Int32: LibraryEntry] = [:]
        for version in try Definitions.instruments(on: &connection) {
            entries[version.id] = try InstrumentLibrary.compile(
                version.definition, file: "\(version.code.rawValue)/instrument.yaml",
                origin: "published")
        }
        self.entries = entries
        lookup = InstrumentLookup(
            entries.values.map(\.instrument),
            references: try OwnReferences.all(on: &connection).filter(\.isInForce)
                .map(\.reference))
    }

    /// A stored sheet, scored anew from its answers.
    package func facts(
        of sheet: NightFacts.Sheet, of minor: NightFacts.Minor
    ) throws -> AssessmentFacts {
        guard let entry = entries[sheet.version] else {
            throw Fault(.configuration, .versionGone(Int(sheet.version)))
        }
        let responses = try AssessmentEntry.parse(sheet.answers, for: entry)
        let result = entry.key.score(
            responses, informant: sheet.informant,
            ageInYears: sheet.filledOn.age(bornOn: minor.bornOn), sex: minor.sex)
        return AssessmentFacts(
            id: sheet.id, instrument: entry.instrument.code, version: entry.instrument.version,
            informant: sheet.informant, filledOn: sheet.filledOn, enteredAt: sheet.enteredAt,
            scores: result.scores, critical: result.critical, omitted: result.omitted,
            doubts: result.doubts, hasOpenDoubt: result.hasOpenDoubt)
    }
}

/// A policy as it was activated in this database.
package struct PolicyInForce: Sendable {
    package let version: Definitions.PolicyVersion
    package let policy: Policy

    package static func on(_ day: CalendarDate, connection: inout Connection) throws -> Self {
        guard let stored = try Definitions.policy(inForceOn: day, on: &connection) else {
            throw Fault(.configuration, .noPolicyInForce(day.iso), mend: "xinlu setup")
        }
        return try Self(stored)
    }

    package static func version(_ id: Int32, connection: inout Connection) throws -> Self {
        guard let stored = try Definitions.policy(id: id, on: &connection) else {
            throw Fault(.configuration, .versionGone(Int(id)))
        }
        return try Self(stored)
    }

    private init(_ stored: Definitions.PolicyVersion) throws {
        version = stored
        do throws(InstrumentFileError) {
            policy = try PolicyReader.read(
                Array(stored.definition.utf8), fileName: "\(stored.policy).yaml")
        } catch {
            throw Fault(.badData, error.phrase)
        }
    }
}
