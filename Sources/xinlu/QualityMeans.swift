import Care
import Instruments
import Messages
import Postgres
import Records
import Reports
import Screening
import Tables

// What forms come to, worker by worker, beside the others of her district and campaign.
extension Xinlu.Report.Quality {
    /// In the order of districts and names: nobody is ranked. People get those to look at.
    func showMeans(_ period: Period, on connection: inout Connection) throws {
        let found = WorkerMeans.compare(
            try WorkerMeans.Cell.read(from: period.from, to: period.to, on: &connection))
        switch listing.format {
        case .table:
            let looks = found.filter(\.isQuestion)
            let isPlain = looks.allSatisfy { $0.cell.campaign == nil }
            let places = Self.meansColumns.indices.filter { !isPlain || $0 != 1 }
            listing.show(
                places.map { Self.meansColumns[$0] },
                looks.map { look in places.map { line(look)[$0] } })
            Output.note(.meansCompared(found.count, looks: found.count(where: \.isQuestion)))
        case .json, .csv: listing.show(Self.meansKeys, found.map(row))
        }
        Output.note(.meansMethod(errors: WorkerMeans.errors(comparisons: found.count)))
        Output.note(.meansOfWholeMonths)
        Output.note(.driftIsAQuestion)
    }

    /// Whoever works in a town or a village compares nobody with her.
    func refuseTown() throws {
        guard database.worker != nil else { return }
        var connection = try database.connect()
        guard try Reference.worker(on: &connection)?.seesScores ?? false else {
            throw Fault(.notPermitted, .comparesNobody)
        }
    }

    private static let meansKeys: [(key: String, heading: Phrase)] = [
        "district", "campaign", "worker", "instrument", "informant", "measure", "sheets", "mean",
        "other_workers", "other_sheets", "other_mean", "difference", "limit", "look",
    ].map { ($0, .verbatim($0)) }

    private func row(_ means: WorkerMeans) -> [JSON] {
        let cell = means.cell
        return [
            .string(cell.district), .optional(cell.campaign), .string(cell.worker),
            .string(cell.instrument), .string(cell.informant), .string(cell.measure),
            .int(cell.own.sheets), .rounded(cell.own.mean), .int(cell.otherWorkers),
            .int(cell.others.sheets), .rounded(cell.others.mean), .rounded(means.difference),
            .rounded(means.limit), .bool(means.isQuestion),
        ]
    }

    private static let meansColumns: [(key: String, heading: Phrase)] = [
        ("district", .columnRegion), ("campaign", .columnCampaign), ("worker", .columnWorker),
        ("instrument", .columnInstrument), ("measure", .columnMeasure), ("sheets", .columnSheets),
        ("mean", .columnMean), ("other_mean", .columnOtherMean), ("difference", .columnApart),
        ("limit", .columnLimit),
    ]

    private func line(_ means: WorkerMeans) -> [JSON] {
        let cell = means.cell
        let informant = Informant(rawValue: cell.informant).map(Phrase.informant)
        let form =
            cell.informant == Informant.own.rawValue
            ? cell.instrument : "\(cell.instrument) \(informant?.localised ?? cell.informant)"
        return [
            .string(cell.district), .optional(cell.campaign), .string(cell.worker), .string(form),
            .string(Phrase.driftMeasure(cell.measure).localised), .int(cell.own.sheets),
            .rounded(cell.own.mean), .rounded(cell.others.mean), .rounded(means.difference),
            .rounded(means.limit),
        ]
    }
}

extension JSON {
    /// To two decimals, half away from nought.
    fileprivate static func rounded(_ value: Double) -> JSON {
        let hundredths = Int((value * 100).rounded())
        let fraction = hundredths.magnitude % 100
        return .decimal(
            (hundredths < 0 ? "-" : "") + "\(hundredths.magnitude / 100)."
                + (fraction < 10 ? "0" : "") + "\(fraction)")
    }
}
