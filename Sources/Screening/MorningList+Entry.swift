import Care
import Instruments
import Postgres
import Records

// Papers that are typed twice.
extension MorningList {
    /// Sheets of a campaign's share that somebody else typed, and pairs for a third person.
    static func doubleEntry(
        asOf now: Instant, _ scope: Scope, on connection: inout Connection
    ) throws -> [Line] {
        let due = try SecondEntries.due(
            by: now.date, inRegions: scope.regions, on: &connection
        ).map { sheet in
            Line(
                .secondEntry, sheet.region, sheet.minorCode, .routine, nil, at: now,
                "\(sheet.instrument.rawValue) (\(sheet.informant.rawValue)) \(sheet.filledOn.iso)",
                "xinlu assess verify --second \(sheet.assessment)")
        }
        let differing = try SecondEntries.open(inRegions: scope.regions, on: &connection)
            .filter { !$0.tookPart }
            .map { pair in
                Line(
                    .entryDiffers, pair.region, pair.minorCode, .routine,
                    .day(pair.typedAt.date.adding(days: 7)), at: now,
                    "\(pair.instrument.rawValue) (\(pair.informant.rawValue)) "
                        + pair.differing.map { String($0) }.joined(separator: " "),
                    "xinlu assess resolve \(pair.assessment) --item …")
            }
        return due + differing
    }
}
