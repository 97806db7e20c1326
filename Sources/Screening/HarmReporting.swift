package import Care
import Identity
import Messages
package import Postgres
package import Records

/// The duty to report suspected harm (DOMAIN: danger): recorded at once, with no proof and nobody's
/// leave; then told to the police and those that the law names.
package enum HarmReporting {
    package struct Request: Sendable {
        package var minor: String
        package var kind: HarmKind
        /// As said or seen; sealed before they go to the database.
        package var facts: String
        /// nil: whoever types; sealed too.
        package var reporter: String?
        /// nil: today.
        package var on: CalendarDate?
        package var isInDoubt: Bool
        /// `guardian`, a guardian's id, `worker:CODE` or `partner:CODE`.
        package var suspects: [String]

        package init(
            minor: String, kind: HarmKind, facts: String, reporter: String?, on: CalendarDate?,
            isInDoubt: Bool, suspects: [String]
        ) {
            self.minor = minor
            self.kind = kind
            self.facts = facts
            self.reporter = reporter
            self.on = on
            self.isInDoubt = isInDoubt
            self.suspects = suspects
        }
    }

    package struct Recorded: Sendable {
        package let id: HarmReportID
        package let deadline: Instant
        /// Their codes: somebody looks at them today.
        package let siblings: [String]
        /// False: this very report was there already.
        package let isNew: Bool
        /// Guardians were suspected, and none is on record whom it could mark.
        package let lacksGuardian: Bool
        /// What suspected partners have of the child, or are about to get.
        package let held: [StoppedReferral]
    }

    package enum Step: Sendable {
        /// nil: now.
        case made(to: ReportedTo, at: Instant?)
        /// A supervisor's answer to a worker in doubt.
        case answered(isYes: Bool, reason: String?)
        case closed(reason: String)
    }

    package struct Words: Sendable {
        package let line: HarmReports.Line
        package let facts: String
        package let reporter: String
    }

    /// How long there is until somebody has been told.
    static let clockHours = 2

    /// Records a report; suspected guardians are at once not to be informed.
    package static func record(
        _ request: Request, house: inout House, on connection: inout Connection
    ) throws -> Recorded {
        let child = try MinorLookup.one(request.minor, on: &connection)
        let now = try Reference.now(on: &connection)
        let day = try checkedDay(of: request, child, now.date)
        let suspects = try Self.suspects(request.suspects, of: child, on: &connection)
        let id: HarmReportID = .derived(
            "harm", child.id.description, request.kind.rawValue, day.iso,
            SHA256Digest.hex(of: request.facts.utf8))
        let typist = house.worker.map { "\($0.display) (\($0.code))" } ?? house.owner
        let report = HarmReports.Sealed(
            id: id, kind: request.kind,
            facts: try house.keys.seal(
                Array(request.facts.utf8), at: .harmFacts(child.district, id)),
            reporter: try house.keys.seal(
                Array((request.reporter ?? typist).utf8), at: .harmReporter(child.district, id)),
            inDoubt: request.isInDoubt, openedOn: day,
            deadline: now.adding(hours: clockHours), suspects: suspects)
        let event: EventID = house.identifiers.next()
        // The function seals the audit itself: who recorded it must not stand there.
        let isNew = try connection.transaction { connection in
            try HarmReports.record(report, of: child, event: event, on: &connection)
        }
        let first = isNew ? nil : try Self.line(of: id, on: &connection)
        return Recorded(
            id: id, deadline: first?.deadline ?? report.deadline,
            siblings: try HarmReports.siblings(of: child, on: &connection), isNew: isNew,
            lacksGuardian: request.suspects.contains("guardian")
                && !suspects.contains { $0.kind == .guardian },
            held: try held(by: suspects, of: child, on: &connection))
    }

    private static func held(
        by suspects: [HarmReports.Suspect], of child: MinorRow, on connection: inout Connection
    ) throws -> [StoppedReferral] {
        let partners = Set(suspects.filter { $0.kind == .partner }.map(\.who))
        guard !partners.isEmpty else { return [] }
        return try StoppedReferral.open(of: child, partner: nil, on: &connection)
            .filter { partners.contains($0.partner) }
    }

    private static func checkedDay(
        of request: Request, _ child: MinorRow, _ today: CalendarDate
    ) throws -> CalendarDate {
        try PlainWords.check(request.facts, in: 3...2000, option: "--facts")
        if let reporter = request.reporter {
            try PlainWords.check(reporter, in: 1...80, option: "--by")
        }
        let day = request.on ?? today
        guard day <= today else { throw Fault(.badData, .dateInFuture(day.iso)) }
        guard day >= child.bornOn else { throw Fault(.badData, .dateBeforeBirth(day.iso)) }
        return day
    }

    private static func suspects(
        _ given: [String], of child: MinorRow, on connection: inout Connection
    ) throws -> [HarmReports.Suspect] {
        var suspects: [HarmReports.Suspect] = []
        for text in given {
            let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
            switch parts.count == 2 ? parts[0] : "" {
            case "worker":
                guard try Workers.list(on: &connection).contains(where: { $0.code == parts[1] })
                else { throw Fault(.badData, .unknownWorker(parts[1]), mend: "xinlu worker list") }
                suspects.append(HarmReports.Suspect(.worker, parts[1]))
            case "partner":
                let known = try Partners.all(on: &connection).map(\.row.code)
                guard known.contains(parts[1]) else {
                    throw Fault(.badData, .unknownPartner(parts[1]), mend: "xinlu partner list")
                }
                suspects.append(HarmReports.Suspect(.partner, parts[1]))
            default:
                let known = try HarmReports.guardians(of: child, on: &connection)
                let meant = text == "guardian" ? known : known.filter { $0.description == text }
                guard text == "guardian" || !meant.isEmpty else {
                    throw Fault(
                        .badData, .harmUnknownSuspect(text),
                        mend: "xinlu minor guardian \(child.code)")
                }
                suspects += meant.map { HarmReports.Suspect(.guardian, $0.description) }
            }
        }
        return suspects
    }
}

/// What follows: made, answered, closed; and the words, for those who are named for them.
extension HarmReporting {
    /// - Parameter text: a report's id, or the code of a child of whom one report is open.
    /// - Throws: ``Fault``, not permitted: no such report is open to this worker, or there is none.
    package static func settle(
        _ text: String, _ step: Step, house: inout House, on connection: inout Connection
    ) throws -> HarmReportID {
        let now = try Reference.now(on: &connection)
        let (moment, value, reason) = try checked(step, now)
        let id = try find(text, on: &connection) { step.fits($0) }
        let event: EventID = house.identifiers.next()
        let isDone = try connection.transaction { connection in
            try HarmReports.settle(
                id, step.kind, value: value, words: reason, at: moment, event: event,
                on: &connection)
        }
        guard let isDone else { throw Fault(.notPermitted, .harmNoSuchReport) }
        guard isDone else {
            throw Fault(.badData, .harmStepNotPossible, mend: "xinlu report-harm list --all")
        }
        return id
    }

    private static func checked(
        _ step: Step, _ now: Instant
    ) throws -> (moment: Instant, value: String?, reason: String?) {
        switch step {
        case .made(let recipient, let given):
            let moment = given ?? now
            guard moment.date <= now.date else {
                throw Fault(.badData, .dateInFuture(moment.date.iso))
            }
            // A day stands for its end, which today has not come.
            return (min(moment, now), recipient.rawValue, nil)
        case .answered(let isYes, let reason):
            if let reason {
                try PlainWords.check(reason, in: 3...500, option: "--reason")
            } else if !isYes {
                throw Fault(.usage, .harmNoNeedsReason)
            }
            return (now, isYes ? "yes" : "no", reason)
        case .closed(let reason):
            try PlainWords.check(reason, in: 3...500, option: "--reason")
            return (now, nil, reason)
        }
    }

    private static func find(
        _ text: String, on connection: inout Connection,
        fitting: (HarmReports.Line) -> Bool
    ) throws -> HarmReportID {
        if let id = HarmReportID(text) { return id }
        let open = try HarmReports.list(on: &connection).filter {
            $0.minorCode == text && !$0.isClosed && fitting($0)
        }
        guard let first = open.first else { throw Fault(.notPermitted, .harmNoSuchReport) }
        guard open.count == 1 else {
            throw Fault(
                .badData, .harmSeveralReports(text, open.count), mend: "xinlu report-harm list")
        }
        return first.id
    }

    /// The facts and the reporter; that they were read is on record.
    ///
    /// - Throws: ``Fault``, not permitted, for whoever is not named for it.
    package static func words(
        of text: String, house: inout House, on connection: inout Connection
    ) throws -> Words {
        let id = try find(text, on: &connection) { _ in true }
        let event: EventID = house.identifiers.next()
        let keys = house.keys
        do {
            let sealed = try connection.transaction { connection in
                try HarmReports.words(of: id, event: event, on: &connection)
            }
            guard let sealed, let line = try Self.line(of: id, on: &connection) else {
                throw Fault(.notPermitted, .harmNotNamed)
            }
            return Words(
                line: line,
                facts: try sealed.facts.map {
                    try keys.text($0, at: .harmFacts(sealed.district, id))
                } ?? "",
                reporter: try sealed.reporter.map {
                    try keys.text($0, at: .harmReporter(sealed.district, id))
                } ?? "")
        } catch let error as PostgresError where error.sqlState == .insufficientPrivilege {
            throw Fault(.notPermitted, .harmNotNamed)
        }
    }

    private static func line(
        of id: HarmReportID, on connection: inout Connection
    ) throws -> HarmReports.Line? {
        try HarmReports.list(on: &connection).first { $0.id == id }
    }
}

extension HarmReporting.Step {
    fileprivate var kind: HarmReports.Step {
        switch self {
        case .made: .made
        case .answered: .answered
        case .closed: .closed
        }
    }

    /// Whether it can happen to this report; which one is meant where only a child is named.
    fileprivate func fits(_ line: HarmReports.Line) -> Bool {
        switch self {
        case .made: !line.isMade
        case .answered: line.inDoubt && line.answer == nil
        case .closed: line.isMade
        }
    }
}

extension SealedPlace {
    static func harmFacts(_ district: String, _ report: HarmReportID) -> Self {
        Self(table: "harm_report", column: "facts", row: "\(district)/\(report)")
    }
    static func harmReporter(_ district: String, _ report: HarmReportID) -> Self {
        Self(table: "harm_report", column: "reporter", row: "\(district)/\(report)")
    }
}
