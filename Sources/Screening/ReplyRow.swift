import Care
import Messages
import Referrals
import Tables

/// One line of a partner's reply, as it was written.
package struct ReplyRow: Hashable, Sendable {
    /// From 1, the first under the header; of a bundle, the entry.
    package var row: Int
    package var code: String
    package var status: String
    package var on: String
    package var reason: String
    package var outcome: String
    package var message: String
    package var note: String

    package init(
        row: Int, code: String, status: String, on: String = "", reason: String = "",
        outcome: String = "", message: String = "", note: String = ""
    ) {
        self.row = row
        self.code = code
        self.status = status
        self.on = on
        self.reason = reason
        self.outcome = outcome
        self.message = message
        self.note = note
    }

    /// A line of the template that nobody filled in.
    var isEmpty: Bool { status.isEmpty && reason.isEmpty && outcome.isEmpty && note.isEmpty }
}

/// A partner's reply file: CSV, XLSX or a FHIR bundle, told apart by its first bytes.
package struct ReplyFile: Sendable {
    package static let columns = ["referral_code", "status"]

    package let rows: [ReplyRow]
    package let faults: [RowFault]
    /// Not a file: a word on the telephone.
    let isSpoken: Bool

    /// - Throws: ``Fault``: no input for a file that is not there, bad data for one that is none of
    ///   the three.
    package init(path: String) throws {
        let name = String(path.split(separator: "/").last ?? "-")
        let bytes = try ImportFile.read(path)
        try self.init(name: name, bytes: bytes)
    }

    package init(name: String, bytes: [UInt8]) throws {
        if bytes.first(where: { !Self.blanks.contains($0) }) == UInt8(ascii: "{") {
            try self.init(bundle: bytes, name)
        } else {
            let file = try ImportFile(table: bytes, name: name, required: Self.columns)
            self.init(file.header, file.records.map { ($0.row, $0.record) }, file.faults)
        }
    }

    private static let blanks = Array(" \t\r\n\u{FEFF}".utf8)

    private init(_ header: CSVHeader, _ records: [(Int, CSVRecord)], _ faults: [RowFault]) {
        rows = records.map { row, record in
            func field(_ column: String) -> String { header.field(column, of: record) }
            return ReplyRow(
                row: row, code: field("referral_code"), status: field("status"), on: field("on"),
                reason: field("reason"), outcome: field("outcome"), message: field("message_id"),
                note: field("note"))
        }
        self.faults = faults
        isSpoken = false
    }

    private init(bundle bytes: [UInt8], _ name: String) throws {
        let said: [FHIRFeedback.Row]
        do {
            said = try FHIRFeedback(try JSON(parsing: bytes)).rows
        } catch let error as FHIRFeedbackError {
            throw Fault(.badData, error.phrase)
        } catch {
            throw Fault(.badData, .notJSON(name))
        }
        rows = said.enumerated().map { place, row in
            ReplyRow(
                row: place + 1, code: row.code, status: row.status, on: row.on,
                reason: row.reason, outcome: row.outcome, message: row.messageID, note: row.note)
        }
        faults = []
        isSpoken = false
    }
}

extension ReplyFile {
    /// A word on the telephone.
    package init(_ rows: [ReplyRow]) {
        self.rows = rows
        faults = []
        isSpoken = true
    }
}
