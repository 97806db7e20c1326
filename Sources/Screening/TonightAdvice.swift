import Care
package import Instruments
import Messages
package import Postgres
package import Records
package import Triage

/// What tonight's run will ask for this child, said while the child is still here.
///
/// It decides as the night does and writes nothing; harm reports are the night's alone to read, so
/// the night may find more.
package enum TonightAdvice {
    /// In the order of their deadlines, and of the policy's rules.
    package static func asks(
        of child: MinorRow, on connection: inout Connection
    ) throws -> [Triage.Ask] {
        let now = try Reference.now(on: &connection)
        let policy = try PolicyInForce.on(now.date, connection: &connection).policy
        let published = try PublishedInstruments(on: &connection)
        let stored = try NightFacts(
            reading: [child.id], in: child.district, asOf: now, readsReports: false,
            on: &connection)
        guard let minor = stored.minors.first else { return [] }
        let decision = policy.decide(
            try published.facts(of: minor, in: stored), instruments: published.lookup, asOf: now)
        return (decision?.asks ?? []).enumerated().sorted {
            ($0.element.deadline, $0.offset) < ($1.element.deadline, $1.offset)
        }.map(\.element)
    }

    /// The form that can be offered at once; nil: the ask is for a talk, or for another day.
    package static func form(of ask: Triage.Ask, library: InstrumentLibrary) -> InstrumentCode? {
        guard ask.kind == .form || ask.kind == .items else { return nil }
        let code = InstrumentCode(
            String(ask.what.prefix { $0 != "@" && $0 != ":" && $0 != "|" && $0 != "+" }))
        return library.codes.contains(code) ? code : nil
    }
}
