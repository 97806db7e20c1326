package import Care
package import Instruments
package import Postgres
import SQLFiles

/// The published versions of instruments and policies.
package enum Definitions {
    package struct InstrumentVersion: Hashable, Sendable {
        package let id: Int32
        package let code: InstrumentCode
        package let version: String
        package let digest: [UInt8]
        package let engineVersion: String
        /// The file as it was published.
        package let definition: String
    }

    package struct PolicyVersion: Hashable, Sendable {
        package let id: Int32
        package let policy: String
        package let version: String
        package let digest: [UInt8]
        package let definition: String
        package let effectiveOn: CalendarDate
        package let author: String
        package let approver: String

        init(_ row: Row) throws(PostgresError) {
            id = try row["policy_version_id"]
            policy = try row["policy"]
            version = try row["version"]
            digest = try row["digest"]
            definition = try row["definition"]
            effectiveOn = try row["effective_on"]
            author = try row["author"]
            approver = try row["approver"]
        }
    }

    package static func instruments(
        on connection: inout Connection
    ) throws -> [InstrumentVersion] {
        try connection.query(SQLFiles.InstrumentVersion.all.text).map { row in
            InstrumentVersion(
                id: try row["instrument_version_id"], code: try row["code"],
                version: try row["version"], digest: try row["digest"],
                engineVersion: try row["engine_version"], definition: try row["definition"])
        }
    }

    /// The stored version and its digest; nil: not published here.
    package static func instrument(
        _ code: InstrumentCode, version: String, engine: String, on connection: inout Connection
    ) throws -> (id: Int32, digest: [UInt8])? {
        try connection.query(SQLFiles.InstrumentVersion.find.text, code, version, engine).first
            .map { (try $0["instrument_version_id"], try $0["digest"]) }
    }

    package static func publish(
        _ instrument: Instrument, engine: String, digest: [UInt8], definition: String,
        on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.InstrumentVersion.insert.text, instrument.code, instrument.version,
            instrument.status.rawValue, digest, engine, instrument.scales.map(\.id), definition)
    }

    package static func policy(
        inForceOn day: CalendarDate, on connection: inout Connection
    ) throws -> PolicyVersion? {
        try connection.query(SQLFiles.PolicyVersion.inForce.text, day).first
            .map { try PolicyVersion($0) }
    }

    package static func policy(
        id: Int32, on connection: inout Connection
    ) throws -> PolicyVersion? {
        try connection.query(SQLFiles.PolicyVersion.byId.text, id).first
            .map { try PolicyVersion($0) }
    }

    package static func policies(on connection: inout Connection) throws -> [PolicyVersion] {
        try connection.query(SQLFiles.PolicyVersion.list.text).map { try PolicyVersion($0) }
    }

    package static func policyDigest(
        _ policy: String, version: String, on connection: inout Connection
    ) throws -> [UInt8]? {
        try connection.query(SQLFiles.PolicyVersion.find.text, policy, version).first?.get("digest")
    }

    package static func activate(
        policy: String, version: String, digest: [UInt8], effectiveOn: CalendarDate,
        author: String, approver: String, definition: String, on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.PolicyVersion.insert.text, policy, version, digest, effectiveOn, author,
            approver, definition)
    }
}
