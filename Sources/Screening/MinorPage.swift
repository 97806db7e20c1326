package import Care
package import Messages
package import Postgres
package import Records

/// What one screen tells of a child.
package struct MinorPage: Sendable {
    package let child: MinorRow
    /// nil: not asked for.
    package let name: String?
    package let region: Phrase
    package let revision: Int
    package let today: CalendarDate
    /// Those that hold.
    package let hardships: [Hardships.Line]
    package let papers: [String]
    package let team: [Teams.Member]
    /// Those that stand; how many and how marked, not who.
    package let guardians: [Guardians.Line]
    package let siblings: [String]
    package let decision: StoredDecisions?
    package let episode: Episodes.Open?
    package let alerts: [Alerts.Reference]
    /// The first few things that wait, by deadline.
    package let due: [(what: String, deadline: String)]
    /// Newest first.
    package let history: [Sheets.HistoryLine]

    /// - Parameter withName: a read of identity, and audited as one.
    package static func read(
        _ code: String, withName: Bool, house: inout House, on connection: inout Connection
    ) throws -> MinorPage {
        let child = try MinorLookup.one(code, on: &connection)
        let name =
            withName
            ? try MinorSearch.named(code, purpose: "show", house: &house, on: &connection).name
            : nil
        let now = try Reference.now(on: &connection)
        let place = try Reference.regions(on: &connection).first { $0.code == child.region }
        return MinorPage(
            child: child, name: name,
            region: place.map { Phrase(en: $0.nameEn ?? $0.nameZh, zh: $0.nameZh) }
                ?? .verbatim(child.region),
            revision: Int(try Identities.revision(of: child, on: &connection)), today: now.date,
            hardships: try Hardships.all(of: child, on: &connection).filter { $0.until == nil },
            papers: try Identities.papers(of: child, on: &connection),
            team: try Teams.members(of: child, on: &connection),
            guardians: try Guardians.all(of: child, by: now.date, on: &connection)
                .filter { $0.until == nil },
            siblings: try Guardians.siblings(of: child, on: &connection),
            decision: try StoredDecisions.newest(of: child, by: nil, on: &connection),
            episode: try Episodes.open(of: child, on: &connection),
            alerts: try Alerts.open(of: child.id, in: child.district, on: &connection),
            due: try waiting(for: child, on: &connection),
            history: try Sheets.history(of: child, on: &connection))
    }

    private static func waiting(
        for child: MinorRow, on connection: inout Connection
    ) throws -> [(what: String, deadline: String)] {
        try Asks.waiting(for: child, on: &connection).map { ($0.what, $0.deadline.iso) }
    }
}
