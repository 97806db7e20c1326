import Messages
import Postgres
import Records
import Reports
import Screening
import Tables

// What forms come to, worker by worker, beside the others of her district and campaign.
extension Xinlu.Report.Quality {
    /// In the order of districts and names: nobody is ranked.
    func showMeans(_ period: Period, on connection: inout Connection) throws {
        let found = WorkerMeans.compare(
            try WorkerMeans.Cell.read(from: period.from, to: period.to, on: &connection))
        listing.show(
            listing.format == .table ? Self.meansColumns : Self.meansKeys + Self.meansColumns,
            found.map { means in
                (listing.format == .table ? [] : keys(of: means)) + row(means)
            })
        Output.note(.meansMethod(errors: WorkerMeans.errors(comparisons: found.count)))
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
        ("campaign", .columnCampaign), ("informant", .columnInformant),
        ("other_workers", .columnWorkers), ("other_sheets", .columnSheets),
    ]

    private static let meansColumns: [(key: String, heading: Phrase)] = [
        ("district", .columnRegion), ("worker", .columnWorker), ("instrument", .columnInstrument),
        ("measure", .columnMeasure), ("sheets", .columnSheets), ("mean", .columnMean),
        ("other_mean", .columnOtherMean), ("difference", .columnApart), ("limit", .columnLimit),
        ("look", .columnLook),
    ]

    private func keys(of means: WorkerMeans) -> [JSON] {
        [
            .optional(means.cell.campaign), .string(means.cell.informant),
            .int(means.cell.otherWorkers), .int(means.cell.others.sheets),
        ]
    }

    private func row(_ means: WorkerMeans) -> [JSON] {
        let cell = means.cell
        let isTable = listing.format == .table
        return [
            .string(cell.district), .string(cell.worker), .string(cell.instrument),
            .string(isTable ? Phrase.driftMeasure(cell.measure).localised : cell.measure),
            .int(cell.own.sheets), .rounded(cell.own.mean), .rounded(cell.others.mean),
            .rounded(means.difference), .rounded(means.limit), .bool(means.isQuestion),
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
