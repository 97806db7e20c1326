package import Care
import Instruments
import Messages
package import Postgres
import Records

extension OfflineList {
    /// Reads what a worker takes along: the children whom she stands by; where that is nobody, or a
    /// region is named, those of her places of whom a form is due, the first by their day.
    ///
    /// Every name in it is a read of identity, and on record as one.
    ///
    /// - Parameters:
    ///   - region: as typed; nil: all of hers.
    ///   - machine: what this machine's clock says now.
    package static func take(
        region: String?, machine: Instant, house: inout House, on connection: inout Connection
    ) throws -> OfflineList {
        guard let worker = house.worker else { throw Fault(.notPermitted, .notPermitted) }
        let now = try Reference.now(on: &connection)
        let prefix = try region.map { Regions.prefix(try Regions.whole($0, on: &connection)) }
        let codes = try codes(of: worker, in: prefix, now: now, on: &connection)
        let found = try Registry.minors(codes: codes, on: &connection)
            .filter { minor in prefix.map { minor.region.hasPrefix($0) } ?? true }
        let places = Dictionary(codes.enumerated().map { ($1, $0) }) { first, _ in first }
        let minors = found.sorted { places[$0.code] ?? 0 < places[$1.code] ?? 0 }
            .prefix(mostChildren)
        let named = try MinorSearch.named(
            Array(minors), purpose: "offline", house: &house, on: &connection)
        let children = try children(named, now: now, house.library, on: &connection)
        return OfflineList(
            worker: worker.code, seesScores: worker.seesScores,
            clocks: ClockPair(database: now, machine: machine), children: children,
            leftOut: found.count - minors.count,
            wordings: try wordings(of: children, house.library, on: &connection),
            duty: try duty(for: children, of: worker, on: now.date, &connection))
    }

    /// Her own, and the due ones of her places where that is nobody or a region is named.
    private static func codes(
        of worker: Reference.Worker, in prefix: String?, now: Instant,
        on connection: inout Connection
    ) throws -> [String] {
        let own = try Responsible.children(of: worker.code, on: &connection)
        guard own.isEmpty || prefix != nil else { return own }
        var scope = MorningList.Scope(regions: worker.regions.map(Regions.prefix))
        if let prefix {
            scope.regions = scope.regions?.compactMap { Regions.common($0, prefix) }
        }
        var seen = Set(own)
        return own
            + (try DueList.read(asOf: now, for: scope, on: &connection)
                .filter { $0.why != "consent-14" }
                .sorted { ($0.deadline.iso, $0.minor) < ($1.deadline.iso, $1.minor) }
                .map(\.minor).filter { seen.insert($0).inserted })
    }

    private static func children(
        _ found: [MinorSearch.Found], now: Instant, _ library: InstrumentLibrary,
        on connection: inout Connection
    ) throws -> [Child] {
        let minors = found.map(\.minor)
        var campaigns: [MinorID: Campaigns.Entry] = [:]
        for minor in minors {
            campaigns[minor.id] = try Campaigns.entry(
                of: minor, on: now.date, connection: &connection)
        }
        let due = try EntryForms.due(
            of: minors, campaigns: campaigns, now: now, library: library, on: &connection)
        let grounds = try Registry.withGroundToAssess(
            minors.map { ($0.district, $0.id) }, on: &connection)
        return found.map { child in
            Child(
                code: child.minor.code, name: child.name, sex: child.minor.sex,
                bornOn: child.minor.bornOn, region: child.minor.region,
                due: due[child.minor.id] ?? [],
                defaults: campaigns[child.minor.id]?.defaults ?? EntryDefaults(),
                hasGround: grounds.contains(child.minor.id))
        }.sorted { $0.code < $1.code }
    }

    private static func wordings(
        of children: [Child], _ library: InstrumentLibrary, on connection: inout Connection
    ) throws -> [Wording] {
        let codes = Set(children.flatMap { $0.due.map(\.instrument) }).sorted()
        return try codes.flatMap { code -> [Wording] in
            let version = try library.entry(code).instrument.version
            return try Language.allCases.compactMap { language in
                let words = try Library.wording(
                    of: code, version: version, language: language.rawValue, on: &connection)
                return words.isEmpty
                    ? nil
                    : Wording(
                        instrument: code, version: version, language: language.rawValue,
                        words: words)
            }
        }
    }

    private static func duty(
        for children: [Child], of worker: Reference.Worker, on day: CalendarDate,
        _ connection: inout Connection
    ) throws -> [Duty.Line] {
        let ladder = Set(
            (children.map(\.region) + worker.regions).flatMap { Regions.ladder($0) })
        return try Duty.list(by: day, on: &connection).filter { ladder.contains($0.region) }
    }
}
