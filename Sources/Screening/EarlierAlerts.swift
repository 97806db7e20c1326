import Care
import Instruments
import Postgres
import Records
import Scoring

/// Alerts that the risk questions of a form raised before all of it was typed: at the first risk
/// answer, or in a sweep of the pile.
enum EarlierAlerts {
    /// One form of one child by one informant on one day is one alert.
    static func id(
        _ minor: MinorID, _ instrument: InstrumentCode, _ informant: Informant,
        _ filledOn: CalendarDate
    ) -> AlertID {
        .derived(
            "alert-entry", minor.description, instrument.rawValue, informant.rawValue,
            filledOn.iso)
    }

    /// Those that these sheets belong to. One that a talk has closed is theirs only where the talk
    /// was about every risk answer of the sheet; else the sheet calls anew.
    static func of(
        _ entries: [SheetEntry], on connection: inout Connection
    ) throws -> [AssessmentID: AlertID] {
        guard !entries.isEmpty else { return [:] }
        let ids = entries.map {
            id($0.minor.id, $0.instrument.instrument.code, $0.informant, $0.filledOn)
        }
        let standing = try Alerts.earlier(
            zip(entries, ids).map { ($0.minor.district, $1) }, on: &connection)
        var found: [AssessmentID: AlertID] = [:]
        for (entry, id) in zip(entries, ids) {
            guard let alert = standing[id] else { continue }
            let risk = RawRisk(in: entry.sheet.answers, of: entry.instrument.instrument)
            if !alert.isResolved || alert.items.isSuperset(of: risk.items.map { Int16($0) }) {
                found[entry.id] = id
            }
        }
        return found
    }
}
