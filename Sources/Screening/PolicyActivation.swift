package import Care
import Identity
import InstrumentFiles
import Messages
package import Postgres
import Records
import Triage

/// Puts a policy into force: a clean check, two people, and a day from which on it decides.
package enum PolicyActivation {
    package struct Activated: Hashable, Sendable {
        package let policy: String
        package let version: String
        package let effectiveOn: CalendarDate
        /// The same file was activated before; nothing was written.
        package let isKnown: Bool
    }

    /// Case, blanks and signs make no second person.
    static func isAnother(_ approver: String, than author: String) -> Bool {
        func letters(_ name: String) -> String {
            name.lowercased().filter { $0.isLetter || $0.isNumber }
        }
        return letters(approver) != letters(author) && !letters(approver).isEmpty
    }

    /// - Parameters:
    ///   - approver: nil: the one the file names.
    ///   - effectiveOn: nil: the file's day, or today where that is gone by. A day gone by that is asked
    ///     for is taken for replays of that night; what was decided then stands.
    /// - Throws: ``Fault``: the policy has faults, its author approves it, or the version is in the
    ///   database with another content.
    package static func run(
        _ bytes: [UInt8], file: String, library: InstrumentLibrary, approver: String?,
        effectiveOn: CalendarDate?, as migrator: inout Connection
    ) throws -> Activated {
        let faults = try PolicyReview.faults(in: bytes, file: file, library: library)
        guard faults.isEmpty else { throw Fault(.badData, .list(faults)) }
        let policy = try PolicyReview.policy(in: bytes, file: file)
        let approver = approver ?? policy.approver
        guard Self.isAnother(approver, than: policy.author) else {
            throw Fault(.notPermitted, .approverIsAuthor(approver))
        }
        let digest = SHA256Digest.of(bytes)
        let today = try Reference.now(on: &migrator).date
        let day = effectiveOn ?? max(policy.effectiveOn, today)
        let known = try Definitions.policies(on: &migrator).first {
            $0.policy == policy.id && $0.version == policy.version
        }
        if let known {
            guard known.digest == digest else {
                throw Fault(.badData, .policyDiffers(policy.id, policy.version))
            }
            return Activated(
                policy: policy.id, version: policy.version, effectiveOn: known.effectiveOn,
                isKnown: true)
        }
        try migrator.transaction { connection in
            try connection.script("SET LOCAL ROLE \(Setup.owner)")
            try Definitions.activate(
                policy: policy.id, version: policy.version, digest: digest, effectiveOn: day,
                author: policy.author, approver: approver,
                definition: String(decoding: bytes, as: UTF8.self), on: &connection)
        }
        return Activated(
            policy: policy.id, version: policy.version, effectiveOn: day, isKnown: false)
    }
}
