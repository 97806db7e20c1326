import Care
import Instruments
import Postgres
import Records
import Scoring

/// Alerts that the risk questions of a form raised before all of it was typed: at the first risk
/// answer, or in a sweep of the pile.
enum EarlierAlerts {
    /// One form of one child by one informant on one day is one alert, until a talk closes it.
    static func id(
        _ minor: MinorID, _ instrument: InstrumentCode, _ informant: Informant,
        _ filledOn: CalendarDate
    ) -> AlertID {
        .derived(
            "alert-entry", minor.description, instrument.rawValue, informant.rawValue,
            filledOn.iso)
    }

    /// Where risk answers go that were said after so many talks closed what was raised before.
    private static func id(_ first: AlertID, after talks: Int) -> AlertID {
        talks == 0 ? first : .derived("alert-after-talk", first.description, String(talks))
    }

    /// Where risk answers go.
    struct Place {
        let id: AlertID
        /// What the alert is about that stands there open.
        let openItems: Set<Int16>
        /// A talk was about all of them: nobody is called.
        let isSettled: Bool
    }

    /// The alert that was raised first, while it is open or its talk was about all of this risk;
    /// else the next one behind it.
    static func place(
        of risk: RawRisk, first: AlertID, in district: String, on connection: inout Connection
    ) throws -> Place {
        var talks = 0
        while true {
            let id = id(first, after: talks)
            guard let alert = try Alerts.earlier([(district, id)], on: &connection)[id] else {
                return Place(id: id, openItems: [], isSettled: false)
            }
            if alert.takes(risk) {
                return Place(
                    id: id, openItems: alert.isResolved ? [] : alert.items,
                    isSettled: alert.isResolved)
            }
            talks += 1
        }
    }

    /// Those that these sheets belong to. One that a talk has closed is theirs only where the talk
    /// was about every risk answer of the sheet; else the sheet calls anew.
    static func of(
        _ entries: [SheetEntry], on connection: inout Connection
    ) throws -> [AssessmentID: AlertID] {
        var found: [AssessmentID: AlertID] = [:]
        var asking = entries
        var talks = 0
        while !asking.isEmpty {
            let ids = asking.map {
                id(
                    id($0.minor.id, $0.instrument.instrument.code, $0.informant, $0.filledOn),
                    after: talks)
            }
            let standing = try Alerts.earlier(
                zip(asking, ids).map { ($0.minor.district, $1) }, on: &connection)
            var unanswered: [SheetEntry] = []
            for (entry, id) in zip(asking, ids) {
                guard let alert = standing[id] else { continue }
                if alert.takes(entry.risk) {
                    found[entry.id] = id
                } else {
                    unanswered.append(entry)
                }
            }
            asking = unanswered
            talks += 1
        }
        return found
    }

    /// What a desk says it raised for this sheet, where that is so and no talk has closed it before
    /// all of the risk was said.
    static func standing(
        _ raised: AlertID?, for entry: SheetEntry, on connection: inout Connection
    ) throws -> AlertID? {
        guard let raised,
            let alert = try Alerts.earlier([(entry.minor.district, raised)], on: &connection)[
                raised],
            alert.minor == entry.minor.id, alert.takes(entry.risk)
        else { return nil }
        return raised
    }
}

extension SheetEntry {
    var risk: RawRisk { RawRisk(in: sheet.answers, of: instrument.instrument) }
}

extension Alerts.Earlier {
    /// Open, or closed by a talk about all of this risk, as grave as it is.
    func takes(_ risk: RawRisk) -> Bool {
        !isResolved || risk.isCovered(by: items, urgency)
    }
}

extension RawRisk {
    /// Whether an alert about these items is about all of it, and as grave.
    func isCovered(by items: some Sequence<Int16>, _ urgency: Urgency) -> Bool {
        Set(items).isSuperset(of: self.items.map { Int16($0) })
            && (urgency == .stat || self.urgency != .stat)
    }
}
