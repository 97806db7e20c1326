package import Care
import Instruments
import Messages
package import Postgres
import Records
import Scoring

extension AssessmentEntry {
    /// Stores the alert of a form that is still being typed, at its first risk answer.
    ///
    /// It is stored whatever became of the child's row since it was chosen: about the row that is
    /// open now, or in the district that looked after the child, or by the code that was typed.
    ///
    /// - Parameters:
    ///   - request: its answers hold what was typed, the rest as omitted.
    ///   - typed: when, by the database's clock, where that was before now: its own clock runs since.
    package static func raiseEarly(
        _ request: EntryRequest, typed: Instant? = nil, house: inout House,
        on connection: inout Connection
    ) throws -> AlertID {
        if let alert = try raiseOfSecond(request, house: &house, on: &connection) { return alert }
        let library = try house.library.entry(request.instrument)
        let now = try Reference.now(on: &connection)
        let sheet = try parse(request.answers, for: library)
        let risk = RawRisk(in: sheet.answers, of: library.instrument)
        let informant = request.informant ?? library.instrument.defaultInformant
        let filledOn = request.filledOn ?? now.date
        let found = try ChildLookup.find(request, on: &connection)
        let child = found.key
        let home =
            child?.district ?? request.child?.district ?? house.worker?.homeDistrict ?? "370200"
        let first: AlertID =
            switch found {
            case .here(let minor):
                EarlierAlerts.id(minor.id, request.instrument, informant, filledOn)
            case .elsewhere(let closed, _):
                // The child keeps its identity where it is now, and an alert there is another.
                .derived(
                    "alert-elsewhere", closed.district,
                    EarlierAlerts.id(closed.id, request.instrument, informant, filledOn)
                        .description)
            case .nobody, .several:
                .derived(
                    "alert-unregistered", home, request.minor, request.instrument.rawValue,
                    informant.rawValue, request.filledOn?.iso ?? "")
            }
        let alert = AlertRow(
            district: home, id: first, minor: child?.id,
            minorCode: found.code ?? String(request.minor.prefix(80)), assessment: nil, batch: nil,
            rowNumber: nil, instrument: request.instrument, items: risk.items.map { Int16($0) },
            urgency: risk.urgency, filledOn: filledOn, childHere: request.childHere,
            deadline: (typed ?? now).adding(hours: risk.urgency.clockHours), owner: house.owner)
        return try raise(
            alert, about: risk, at: now, typed: typed, house: &house, on: &connection)
    }

    /// nil: it is no second reading, or its first one is no longer to be seen.
    private static func raiseOfSecond(
        _ request: EntryRequest, house: inout House, on connection: inout Connection
    ) throws -> AlertID? {
        guard let second = request.second else { return nil }
        do {
            return try DoubleEntry.callEarly(
                second, answers: request.answers, childHere: request.childHere, house: &house,
                on: &connection)
        } catch is Fault {
            return nil
        }
    }

    /// - Parameter alert: with the id of the first about this form; a talk may have closed that.
    private static func raise(
        _ alert: AlertRow, about risk: RawRisk, at now: Instant, typed: Instant?,
        house: inout House, on connection: inout Connection
    ) throws -> AlertID {
        let first = alert.id
        var alert = alert
        while true {
            let place = try EarlierAlerts.place(
                of: risk, first: first, in: alert.district, on: &connection)
            alert.id = place.id
            if place.isSettled { return place.id }
            try raise(alert, at: now, typed: typed, house: &house, on: &connection)
            // Not where a talk about less closed it in this very moment.
            let stands = try Alerts.earlier([(alert.district, alert.id)], on: &connection)
            if stands[alert.id]?.takes(risk) ?? true { return alert.id }
        }
    }

    static func raise(
        _ alert: AlertRow, at now: Instant, typed: Instant? = nil, house: inout House,
        on connection: inout Connection
    ) throws {
        let event = AuditEventRow(
            district: alert.district, id: house.identifiers.next(), action: "alert.raised",
            objectKind: "alert", objectID: alert.id.description)
        try connection.transaction { connection in
            guard try Alerts.raise(alert, at: now, typed: typed, on: &connection) else { return }
            // The night reads no row that is closed.
            if let minor = alert.minor,
                try Registry.minor(minor, in: alert.district, on: &connection) != nil
            {
                try Registry.markChanged([(alert.district, minor)], on: &connection)
            }
            try Audit.seal([event], on: &connection)
        }
    }
}

extension ChildLookup {
    /// The row that an alert is about; nil: it is known by the code alone.
    fileprivate var key: ChildKey? {
        switch self {
        case .here(let minor): ChildKey(minor)
        case .elsewhere(let closed, _): closed
        case .nobody, .several: nil
        }
    }

    fileprivate var code: String? {
        if case .here(let minor) = self { minor.code } else { nil }
    }
}
