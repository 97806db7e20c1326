package import Care
package import Instruments
import Messages
package import Postgres
package import Records
import Triage

/// Forms that are asked again: the ones that routed a child, at the interval of its track.
package struct DueForm: Hashable, Sendable {
    package let region: String
    package let minorCode: String
    package let track: Track
    package let instrument: InstrumentCode
    package let informant: Informant
    /// The sheet that routed was filled in so long before.
    package let dueOn: CalendarDate

    /// - Parameters:
    ///   - day: due by then.
    ///   - care: the open episodes of these places.
    package static func read(
        by day: CalendarDate, of care: [CareDue], on connection: inout Connection
    ) throws -> [DueForm] {
        let followed = care.filter { $0.status == "confirmed" && $0.standing.track < .crisis }
        guard !followed.isEmpty else { return [] }
        let decisions = try RoutingDecision.read(followed.map(\.decision), on: &connection)
        let forms = try RoutingForms(
            Set(decisions.values.map(\.policyVersion)), on: &connection)
        let newest = Dictionary(
            grouping: try NewestForm.read(
                of: followed.map(\.minor), by: day, on: &connection), by: \.minor)
        return followed.flatMap { episode -> [DueForm] in
            guard let decision = decisions[episode.decision] else { return [] }
            let routing = forms.forms(of: decision, to: episode.standing.track)
            return (newest[episode.minor] ?? []).compactMap { form in
                guard routing.contains(form.instrument),
                    let days = FollowUp.rescreenDays(
                        track: episode.standing.track, form: form.instrument.rawValue)
                else { return nil }
                let dueOn = form.filledOn.adding(days: days)
                guard dueOn <= day else { return nil }
                return DueForm(
                    region: episode.region, minorCode: episode.minorCode,
                    track: episode.standing.track, instrument: form.instrument,
                    informant: form.informant, dueOn: dueOn)
            }.sorted {
                ($0.instrument, $0.informant.rawValue) < ($1.instrument, $1.informant.rawValue)
            }
        }
    }
}

/// Which forms the rules of a policy look at.
private struct RoutingForms {
    private var rules: [Int32: [Rule]] = [:]

    init(_ versions: Set<Int32>, on connection: inout Connection) throws {
        for version in versions {
            rules[version] = try PolicyInForce.version(version, connection: &connection)
                .policy.rules
        }
    }

    /// The forms of the rules that held and routed to this track.
    func forms(of decision: RoutingDecision, to track: Track) -> Set<InstrumentCode> {
        var forms: Set<InstrumentCode> = []
        for (rule, verdict) in zip(rules[decision.policyVersion] ?? [], decision.verdicts)
        where verdict == Verdict.true.letter && rule.track == track {
            forms.formUnion(rule.condition.forms)
        }
        return forms
    }
}
