package import Care
import Messages
package import Postgres
import Records

/// A large export is looked at by a second person before it leaves.
package enum ExportApproval {
    /// - Throws: ``Fault``: unknown, waiting for nobody, or asked for by the same person.
    package static func approve(
        _ id: BatchID, house: inout House, on connection: inout Connection
    ) throws {
        guard let batch = try ExportBatches.find(id, on: &connection) else {
            throw Fault(.badData, .unknownBatch(id.description))
        }
        guard let worker = house.worker else {
            throw Fault(.notPermitted, .approveAnother, mend: "xinlu referral approve --as WORKER")
        }
        guard worker.code != batch.askedBy else {
            throw Fault(.notPermitted, .approveAnother, mend: "xinlu referral approve --as WORKER")
        }
        let members = try ExportBatches.members(of: id, on: &connection)
        let audits = members.map { member in
            AuditEventRow(
                district: member.district, id: house.identifiers.next(),
                action: "referral.approved", objectKind: "referral",
                objectID: member.id.description, purpose: batch.partner)
        }
        try connection.transaction { connection in
            guard try ExportBatches.approve(id, on: &connection) else {
                throw Fault(.badData, .batchWaitsForNobody(id.description))
            }
            try Audit.seal(audits, on: &connection)
        }
    }
}
