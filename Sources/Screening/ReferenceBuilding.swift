package import Care
import Identity
package import Instruments
import Messages
package import Postgres
import Psychometrics
package import Records
import Scoring

/// Builds, freezes and approves own references (DOMAIN: own references).
package enum ReferenceBuilding {
    package struct Request: Sendable {
        package var instrument: InstrumentCode
        /// nil: every scale that has a score.
        package var scale: String?
        package var informant: Informant
        package var from: CalendarDate
        package var to: CalendarDate
        package init(
            instrument: InstrumentCode, scale: String?, informant: Informant, from: CalendarDate,
            to: CalendarDate
        ) {
            self.instrument = instrument
            self.scale = scale
            self.informant = informant
            self.from = from
            self.to = to
        }
    }

    /// What the sheets of one stage add up to.
    private struct Gathered {
        var counts: [[Points: Int]]
        var places: [Set<String>]
        var sums: [ScaleSums?]
        var sheets = 0
        var inHardship = 0
    }

    /// Stores a reference for every scale and stage with a complete, undoubted first sheet; those
    /// too small are stored too, and serve no rule.
    ///
    /// - Returns: what was built, in the order of scales and stages.
    /// - Throws: ``Fault`` where there is no sheet, or most children are in hardship: then the sheets
    ///   are not of whole classes.
    package static func build(
        _ request: Request, house: House, on connection: inout Connection
    ) throws -> [OwnReferences.Stored] {
        let entry = try house.library.entry(request.instrument)
        let scales = try scales(of: request, entry)
        let sheets = try OwnReferences.sheets(
            of: request.instrument, version: entry.instrument.version,
            informant: request.informant, from: request.from, to: request.to, on: &connection)
        var rows: [OwnReferenceRow] = []
        for stage in SchoolStage.allCases {
            let own = sheets.filter { SchoolStage(ageInYears: Int($0.ageInYears)) == stage }
            guard !own.isEmpty else { continue }
            let gathered = try gather(own, scales, entry, request.informant)
            guard gathered.inHardship * 2 <= gathered.sheets || gathered.sheets == 0 else {
                throw Fault(.badData, .referenceOfHardship(stage.rawValue))
            }
            rows += try scales.enumerated().compactMap { place, scale in
                try row(place, scale, stage, gathered, request, entry)
            }
        }
        guard !rows.isEmpty else {
            throw Fault(.badData, .referenceWithoutSheets(request.instrument.rawValue))
        }
        try connection.transaction { connection in
            for row in rows { _ = try connection.insertUnlessKnown(row) }
        }
        let built = Set(rows.map(\.id))
        return try OwnReferences.all(on: &connection).filter { built.contains($0.id) }
    }

    /// Puts one's name to a reference; with the second name it comes into force.
    package static func approve(
        _ id: ReferenceID, on connection: inout Connection
    ) throws -> OwnReferences.Stored {
        guard try OwnReferences.all(on: &connection).contains(where: { $0.id == id }) else {
            throw Fault(.badData, .unknownReference(id.description), mend: "xinlu reference show")
        }
        return try connection.transaction { connection in
            guard try OwnReferences.approve(id, on: &connection) else {
                throw Fault(.notPermitted, .referenceApprovedBefore)
            }
            guard
                let stored = try OwnReferences.all(on: &connection).first(where: { $0.id == id })
            else { throw Fault(.badData, .unknownReference(id.description)) }
            if stored.isInForce {
                try OwnReferences.touch(stored.reference.cell.instrument, on: &connection)
            }
            return stored
        }
    }

    private static func scales(of request: Request, _ entry: LibraryEntry) throws -> [String] {
        guard let scale = request.scale else { return entry.key.scales }
        guard entry.key.scales.contains(scale) else {
            throw Fault(
                .usage, .unknownScale(request.instrument.rawValue, scale),
                mend: "xinlu instrument show \(request.instrument.rawValue)")
        }
        return [scale]
    }

    private static func gather(
        _ sheets: [OwnReferences.Sheet], _ scales: [String], _ entry: LibraryEntry,
        _ informant: Informant
    ) throws -> Gathered {
        var gathered = Gathered(
            counts: Array(repeating: [:], count: scales.count),
            places: Array(repeating: [], count: scales.count),
            sums: scales.map { id in
                entry.instrument.scale(id).flatMap { ScaleSums($0, of: entry.instrument) }
            })
        for sheet in sheets {
            let responses = try AssessmentEntry.parse(sheet.answers, for: entry)
            let result = entry.key.score(
                responses, informant: informant, ageInYears: Int(sheet.ageInYears), sex: sheet.sex)
            guard result.doubts.isEmpty else { continue }
            gathered.sheets += 1
            if sheet.isInHardship { gathered.inHardship += 1 }
            for (place, scale) in scales.enumerated() {
                guard let score = result.scores.first(where: { $0.scale == scale }),
                    score.status == .complete, let raw = score.raw
                else { continue }
                gathered.counts[place][raw, default: 0] += 1
                gathered.places[place].insert(sheet.region)
                gathered.sums[place]?.add(responses)
            }
        }
        return gathered
    }

    private static func row(
        _ place: Int, _ scale: String, _ stage: SchoolStage, _ gathered: Gathered,
        _ request: Request, _ entry: LibraryEntry
    ) throws -> OwnReferenceRow? {
        guard !gathered.counts[place].isEmpty else { return nil }
        let reference = OwnReference(
            cell: ReferenceCell(
                instrument: request.instrument, scale: scale, informant: request.informant.ofForm,
                stage: stage),
            version: entry.instrument.version,
            counts: gathered.counts[place].map { OwnReference.Count(raw: $0, sheets: $1) })
        let content = [
            request.instrument.rawValue, entry.instrument.version, scale,
            request.informant.ofForm.rawValue, stage.rawValue, request.from.iso, request.to.iso,
            reference.counts.map { "\($0.raw.text):\($0.sheets)" }.joined(separator: ","),
        ].joined(separator: "|")
        return OwnReferenceRow(
            id: .derived("reference", content), reference: reference, filledFrom: request.from,
            filledTo: request.to, places: Int32(gathered.places[place].count),
            alpha: gathered.sums[place].flatMap { ScaleStatistics($0).alpha },
            digest: SHA256Digest.of(content.utf8))
    }
}
