package import Care
import Instruments
import Messages
package import Postgres
import Records

/// Who is due for a form: asked again after care, asked by a rule, outstanding in a campaign; and
/// who is 14 now and has not been asked for an own yes.
package enum DueList {
    package struct Line: Hashable, Sendable {
        package let region: String
        package let minor: String
        /// `phq-a`, or what a rule asks.
        package let what: String
        /// `rescreen`, `ask`, `campaign`, `consent-14`.
        package let why: String
        package let deadline: Deadline
        package let isOverdue: Bool
        /// Who is responsible; nil: nobody is.
        package let worker: String?
        package let command: String
    }

    package static func read(
        asOf now: Instant, for scope: MorningList.Scope, on connection: inout Connection
    ) throws -> [Line] {
        let regions = scope.regions
        let care = try CareDue.read(by: now.date, inRegions: regions, on: &connection)
        let again = try DueForm.read(by: now.date, of: care, on: &connection).map { form in
            (
                form.region, form.minorCode, form.instrument.rawValue, "rescreen",
                Deadline.day(form.dueOn),
                "xinlu assess enter --minor \(form.minorCode) --instrument "
                    + "\(form.instrument.rawValue) --informant \(form.informant.rawValue)"
            )
        }
        let asked = try Asks.open(inRegions: regions, on: &connection)
            .filter { $0.kind != "talk" && $0.what != "talk" }.map { ask in
                (
                    ask.region, ask.minorCode, ask.what, "ask", Deadline.day(ask.deadline),
                    MorningList.command(for: ask)
                )
            }
        let listed = try OutstandingForms.read(
            on: now.date, inRegions: regions, connection: &connection
        ).map { child in
            (
                child.region, child.minorCode, child.battery, "campaign",
                Deadline.day(child.closesOn),
                "xinlu assess enter --minor \(child.minorCode) --instrument …"
            )
        }
        let own = try Registry.turned14(
            by: now.date, inRegions: regions, on: &connection
        ).map { child in
            (
                child.region, child.code, "consent", "consent-14",
                Deadline.day(child.turnedOn.adding(days: 28)),
                "xinlu consent record \(child.code) --purpose assess --basis minor --answer …"
            )
        }
        let all = again + asked + listed + own
        let workers = try Responsible.workers(for: all.map(\.1), on: &connection)
        return all.map { region, minor, what, why, deadline, command in
            Line(
                region: region, minor: minor, what: what, why: why, deadline: deadline,
                isOverdue: deadline.isOverdue(at: now), worker: workers[minor], command: command)
        }.sorted {
            ($0.worker ?? "", $0.deadline.iso, $0.minor, $0.what)
                < ($1.worker ?? "", $1.deadline.iso, $1.minor, $1.what)
        }
    }
}
