import Messages
import Postgres
import Records
import Reports
import Screening
import Tables

// Sheets that were typed twice: where the two readings differed, and how it was settled.
extension Xinlu.Report.Quality {
    func showDoubleEntry(_ period: Period, on connection: inout Connection) throws {
        let rates = try DoubleEntryRates.read(from: period.from, to: period.to, on: &connection)
        if published {
            let figures = DoubleEntryFigures(rates, isPublished: true)
            show(figures.lines.map(publishedRow), from: 1)
            return Output.note(.doubleEntryPublished)
        }
        let sums =
            DoubleEntryRates.byWorker(rates) + DoubleEntryRates.byInstrument(rates)
            + (rates.isEmpty ? [] : [DoubleEntryRates(sum: rates, worker: nil, instrument: nil)])
        show((rates + sums).map(row), from: 0)
        Output.note(.doubleEntryIsTyping)
    }

    /// People get what fits eighty columns: not the items compared, and of what is published no worker.
    private func show(_ rows: [[JSON]], from first: Int) {
        guard listing.format == .table else { return listing.show(Self.doubleColumns, rows) }
        let places = Self.doubleColumns.indices.filter { $0 >= first && $0 != 3 }
        listing.show(
            places.map { Self.doubleColumns[$0] }, rows.map { row in places.map { row[$0] } })
        if !rows.isEmpty { Output.note(.doubleEntryColumns) }
    }

    private static let doubleColumns: [(key: String, heading: Phrase)] = [
        ("worker", .columnWorker), ("instrument", .columnInstrument), ("sheets", .columnSheets),
        ("items", .columnItemsCompared), ("differing", .columnItemsDiffering),
        ("differing_percent", .columnRate), ("equal", .columnReadEqual),
        ("for_first", .columnForFirst), ("for_second", .columnForSecond),
        ("by_item", .columnByItem), ("open", .columnStillOpen),
    ]

    private func row(_ rate: DoubleEntryRates) -> [JSON] {
        [
            whole(rate.worker), whole(rate.instrument), .int(rate.sheets), .int(rate.compared),
            .int(rate.differing), .percent(rate.differing, of: rate.compared), .int(rate.equal),
            .int(rate.forFirst), .int(rate.forSecond), .int(rate.byItem), .int(rate.open),
        ]
    }

    private func publishedRow(_ line: DoubleEntryFigures.Line) -> [JSON] {
        let share: JSON =
            if let differing = line.differing.count, let compared = line.compared.count {
                .percent(differing, of: compared)
            } else { shown(.hidden) }
        return [
            whole(nil), whole(line.instrument), shown(line.sheets), shown(line.compared),
            shown(line.differing), share, shown(line.equal), shown(line.forFirst),
            shown(line.forSecond), shown(line.byItem), shown(line.open),
        ]
    }

    /// A hidden figure: null in JSON, the word in CSV, a star for people, as in the period's report.
    private func shown(_ figure: Figure) -> JSON {
        guard figure == .hidden else { return figure.json }
        return switch listing.format {
        case .json: .null
        case .csv: .string(figure.csv)
        case .table: .string(figure.text)
        }
    }

    /// What adds all up is null for programs, a word for people.
    private func whole(_ name: String?) -> JSON {
        listing.format == .table
            ? .string(name ?? Phrase.wordsTotal.localised) : .optional(name)
    }
}

extension JSON {
    /// Per cent to two decimals, half up; null where nothing was counted.
    static func percent(_ part: Int, of all: Int) -> JSON {
        guard all > 0 else { return .null }
        let hundredths = (20_000 * part + all) / (2 * all)
        let fraction = hundredths % 100
        return .decimal("\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)")
    }
}
