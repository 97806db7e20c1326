package import Care
import Identity
import Instruments
import Messages
package import Postgres
import Records
import Tables

/// Children from a file: read, reviewed, then registered.
package enum MinorImport {
    /// The columns that a minors file must have.
    package static let requiredColumns = ["code", "name", "birth_date", "region"]

    /// - Parameter isSynthetic: made by the practice campaign.
    package static func run(
        _ file: ImportFile, action: AssessmentImport.Action, isSynthetic: Bool = false,
        house: inout House, on connection: inout Connection
    ) throws -> ImportReport {
        let lines = MinorLine.lines(of: file)
        let read = try MinorReview(lines, house: house, on: &connection)
        var report = ImportReport(
            stage: .dryRun, batch: nil, rows: lines.count + file.faults.count,
            accepted: read.accepted.count,
            rejected: lines.count + file.faults.count - read.accepted.count, riskSheets: 0,
            faults: (file.faults + read.faults).sorted { $0.row < $1.row })
        guard action != .dryRun else { return report }
        let batch: BatchID = house.identifiers.next()
        let header = ImportBatchRow(
            id: batch, kind: "minor", fileName: file.name, digest: file.digest,
            rows: Int32(report.rows), accepted: Int32(report.accepted),
            rejected: Int32(report.rejected), riskSheets: 0)
        if let known = try Imports.batch(like: header, on: &connection) {
            report.batch = known.id
            report.stage = known.isCommitted ? .committed : .staged
        } else {
            try stage(read, header, house: &house, on: &connection)
            report.batch = batch
            report.stage = .staged
        }
        guard action == .acceptGood, report.stage == .staged, let id = report.batch
        else { return report }
        return try commit(id, isSynthetic: isSynthetic, house: &house, on: &connection)
            .with(faults: report.faults)
    }

    private static func stage(
        _ read: MinorReview, _ header: ImportBatchRow, house: inout House,
        on connection: inout Connection
    ) throws {
        let rows = try read.accepted.map { line in
            let district = String(line.region.prefix(6))
            let place = SealedPlace.importRow(district, header.id, Int32(line.row))
            return ImportStagedRow(
                district: district, batch: header.id, rowNumber: Int32(line.row),
                sealed: try house.keys.seal(line.packed, at: place))
        }
        let event = AuditEventRow(
            district: house.worker?.homeDistrict ?? "370200", id: house.identifiers.next(),
            action: "import.staged", objectKind: "batch", objectID: header.id.description)
        try connection.transaction { connection in
            try connection.insert(header)
            try connection.insert(rows)
            try Audit.seal([event], on: &connection)
        }
    }

    /// Registers the accepted rows of a staged batch, all in one transaction; a second time it
    /// changes nothing.
    package static func commit(
        _ batch: BatchID, isSynthetic: Bool = false, house: inout House,
        on connection: inout Connection
    ) throws -> ImportReport {
        guard let header = try Imports.find(batch, on: &connection), header.kind == "minor"
        else { throw Fault(.badData, .unknownBatch(batch.description)) }
        let report = ImportReport(
            stage: .committed, batch: batch, rows: header.rows, accepted: header.accepted,
            rejected: header.rejected, riskSheets: 0, faults: [])
        guard !header.isCommitted else { return report }
        let lines = try Imports.rows(of: batch, on: &connection).map { row in
            let place = SealedPlace.importRow(row.district, batch, row.rowNumber)
            return try MinorLine(packed: house.keys.open(row.sealed, at: place))
        }
        let read = try MinorReview(lines, house: house, on: &connection)
        if let fault = read.faults.first {
            throw Fault(.badData, .batchNoLongerFits(row: fault.row, [fault.phrase]))
        }
        let new = try read.accepted.filter { !read.known.contains($0.code) }
            .map { try Registration($0, isSynthetic: isSynthetic, house: &house) }
        try connection.transaction { connection in
            guard try Imports.commit(batch, on: &connection) else { return }
            try Registration.store(new, house: house, on: &connection)
        }
        return report
    }
}

/// One child about to be registered: what may be seen, and what is sealed.
struct Registration {
    let minor: MinorRow
    let person: PersonRow
    let event: AuditEventRow

    init(_ line: MinorLine, isSynthetic: Bool, house: inout House) throws {
        let district = String(line.region.prefix(6))
        let id: MinorID = house.identifiers.next()
        let number = line.idNumber.isEmpty ? nil : try ResidentNumber(line.idNumber)
        guard let bornOn = line.bornOn else { throw Fault(.programFault, .stagedRowUnreadable) }
        minor = MinorRow(
            district: district, id: id, code: line.code, sex: line.knownSex, bornOn: bornOn,
            region: line.region, hardships: line.hardships, isSynthetic: isSynthetic)
        let name = PersonName.normalised(line.name)
        person = PersonRow(
            district: district, minor: id,
            nameSealed: try house.keys.seal(Array(name.utf8), at: .name(district, id)),
            nameHash: house.keys.nameHash(name),
            idNumberSealed: try number.map {
                try house.keys.seal(Array($0.value.utf8), at: .idNumber(district, id))
            },
            idNumberHash: number.map { house.keys.idNumberHash($0) })
        event = AuditEventRow(
            district: district, id: house.identifiers.next(), action: "minor.registered",
            objectKind: "minor", objectID: id.description)
    }

    static func store(
        _ registrations: [Registration], house: House, on connection: inout Connection
    ) throws {
        try connection.insert(registrations.map(\.minor))
        try connection.insert(registrations.map(\.person))
        try Registry.markChanged(
            registrations.map { ($0.minor.district, $0.minor.id) }, on: &connection)
        try Audit.seal(registrations.map(\.event), on: &connection)
    }
}
