package import Care
package import Postgres
import SQLFiles

/// Reports of suspected harm, by the functions that alone may touch them.
package enum HarmReports {
    /// What a login may hear of a report: no facts, no reporter.
    package struct Line: Hashable, Sendable {
        package let district: String
        package let id: HarmReportID
        package let minor: MinorID
        package let minorCode: String
        package let region: String
        package let kind: HarmKind
        /// A supervisor answers whether it is to be made.
        package let inDoubt: Bool
        package let openedOn: CalendarDate
        package let deadline: Instant
        package let rung: Rung
        package let owner: String
        package let madeAt: Instant?
        package let madeTo: ReportedTo?
        /// `yes` or `no`; nil: nobody has answered.
        package let answer: String?
        package let closedOn: CalendarDate?
        /// The login recorded it itself.
        package let isMine: Bool

        package var isMade: Bool { madeAt != nil }
        package var isClosed: Bool { closedOn != nil }

        /// Whether the two hours are over and nobody was told.
        package func isOverdue(at now: Instant) -> Bool {
            !isMade && !isClosed && Deadline.moment(deadline).isOverdue(at: now)
        }
    }

    package enum SuspectKind: String, Hashable, Sendable { case guardian, worker, partner }

    package struct Suspect: Hashable, Sendable {
        package let kind: SuspectKind
        /// A guardian's id, or a code.
        package let who: String

        package init(_ kind: SuspectKind, _ who: String) {
            self.kind = kind
            self.who = who
        }
    }

    /// A report on its way into the database: facts and reporter are sealed before they come here.
    package struct Sealed: Sendable {
        package let id: HarmReportID
        package let kind: HarmKind
        package let facts: [UInt8]
        package let reporter: [UInt8]
        package let inDoubt: Bool
        package let openedOn: CalendarDate
        package let deadline: Instant
        package let suspects: [Suspect]

        package init(
            id: HarmReportID, kind: HarmKind, facts: [UInt8], reporter: [UInt8], inDoubt: Bool,
            openedOn: CalendarDate, deadline: Instant, suspects: [Suspect]
        ) {
            self.id = id
            self.kind = kind
            self.facts = facts
            self.reporter = reporter
            self.inDoubt = inDoubt
            self.openedOn = openedOn
            self.deadline = deadline
            self.suspects = suspects
        }
    }

    /// What may happen to a report once it is on record.
    package enum Step: String, Sendable { case made, answered, closed }

    /// Records it, marks suspected guardians and audits without saying who.
    ///
    /// - Returns: false: this very report is there already.
    package static func record(
        _ report: Sealed, of minor: MinorRow, event: EventID, on connection: inout Connection
    ) throws -> Bool {
        try connection.scalar(
            SQLFiles.HarmReport.record.text, minor.district, report.id, minor.id, report.kind,
            report.facts, report.reporter, report.inDoubt, report.openedOn, report.deadline,
            report.suspects.map(\.kind.rawValue), report.suspects.map(\.who), event,
            as: Bool.self)
    }

    /// Open ones first, the nearest deadline first.
    package static func list(on connection: inout Connection) throws -> [Line] {
        try connection.query(SQLFiles.HarmReport.list.text).map { row in
            Line(
                district: try row["district_code"], id: try row["harm_report_id"],
                minor: try row["minor_id"], minorCode: try row["code"],
                region: try row["region_code"], kind: try row["kind"],
                inDoubt: try row["in_doubt"], openedOn: try row["opened_on"],
                deadline: try row["deadline"], rung: try row["rung"], owner: try row["owner"],
                madeAt: try row["made_at"], madeTo: try row["made_to"],
                answer: try row["answer"], closedOn: try row["closed_on"],
                isMine: try row["mine"])
        }
    }

    /// The sealed words; nil where an old report has none.
    ///
    /// - Throws: ``PostgresError``, `insufficientPrivilege`, for whoever is not named for it.
    package static func words(
        of report: HarmReportID, event: EventID, on connection: inout Connection
    ) throws -> (district: String, facts: [UInt8]?, reporter: [UInt8]?)? {
        try connection.query(SQLFiles.HarmReport.words.text, report, event).first.map { row in
            (
                district: try row["district_code"],
                facts: try row.get("facts_sealed", as: [UInt8]?.self),
                reporter: try row.get("reporter_sealed", as: [UInt8]?.self)
            )
        }
    }

    /// - Parameters:
    ///   - value: to whom it was made, or `yes` or `no`.
    ///   - words: the reason, where there is one.
    /// - Returns: nil: no such report is open to the login; false: not possible, or done already.
    package static func settle(
        _ report: HarmReportID, _ step: Step, value: String?, words: String?, at moment: Instant,
        event: EventID, on connection: inout Connection
    ) throws -> Bool? {
        try connection.scalar(
            SQLFiles.HarmReport.settle.text, report, step.rawValue, value, words, moment, event,
            as: Bool?.self)
    }

    /// The codes of the child's brothers and sisters: somebody looks at them too.
    package static func siblings(
        of minor: MinorRow, on connection: inout Connection
    ) throws -> [String] {
        try connection.query(SQLFiles.HarmReport.siblings.text, minor.district, minor.id)
            .map { try $0["code"] }
    }

    /// Everybody on record as the child's guardian, ended or not.
    package static func guardians(
        of minor: MinorRow, on connection: inout Connection
    ) throws -> [GuardianID] {
        try connection.query(SQLFiles.HarmSuspect.guardians.text, minor.district, minor.id)
            .map { try $0["guardian_id"] }
    }
}
