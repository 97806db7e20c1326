import Care
import Cluster
import Messages
import Postgres
import Records
import Screening
import Tables

/// What an operator and every counsellor should hear: whether anybody is called at all.
enum HouseWarnings {
    /// Each with the command that mends it.
    static func aboutCalls(
        on connection: inout Connection
    ) throws -> [(phrase: Phrase, mend: String?)] {
        var warnings: [(phrase: Phrase, mend: String?)] = []
        if Session.notifier == nil { warnings.append((.noNotifier, nil)) }
        if let gap = try DutyCover.gaps(inRegions: [Regions.city], on: &connection).first {
            warnings.append((.dutyListHasGap(gap), "xinlu duty set"))
        }
        if try LadderWatch.isSilent(on: &connection) {
            warnings.append((.ladderSilent, "xinlu alert escalate"))
        }
        return warnings
    }

    static func noteCalls(on connection: inout Connection) throws {
        for (phrase, mend) in try aboutCalls(on: &connection) {
            Output.note(phrase)
            if let mend { Output.note(.mend(mend)) }
        }
    }
}

/// Carries calls out of the house.
enum Callers {
    static var calls: AlertCalls {
        AlertCalls(
            notify: Session.notifier.map { notifier in
                { notice in
                    notifier.call(notice.arguments, input: Array((notice.json.text + "\n").utf8))
                }
            })
    }

    /// At once, for alerts that were just raised; what fails is tried again by the timer.
    static func call(
        about alerts: [AlertID], house: inout House, on connection: inout Connection
    ) throws {
        guard !alerts.isEmpty else { return }
        let outcome = try calls.call(
            about: alerts, house: &house.identifiers, on: &connection)
        if outcome.failed > 0 { Output.note(.callFailed) }
    }
}
