package import Records
package import Reports

/// Sheets that were typed twice, as they may be shown: form by form, and of nobody who typed them.
package struct DoubleEntryFigures: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        /// A form's code; nil: all.
        package let instrument: String?
        package let sheets: Figure
        package let equal: Figure
        package let forFirst: Figure
        package let forSecond: Figure
        package let byItem: Figure
        package let open: Figure
        /// Items compared, and items that differed.
        package let compared: Figure
        package let differing: Figure
    }

    package let lines: [Line]

    /// - Parameter isPublished: sheets are children: small numbers are hidden, with the others that
    ///   would tell them.
    package init(_ rates: [DoubleEntryRates], isPublished: Bool) {
        let forms = DoubleEntryRates.byInstrument(rates)
        let whole = DoubleEntryRates(sum: rates, worker: nil, instrument: nil)
        let figures = CrossFigures(
            columns: Self.columns, totals: Self.cells(of: whole),
            divisions: [
                CrossFigures.Division(
                    kind: Self.kind, names: forms.compactMap(\.instrument),
                    cells: forms.map(Self.cells))
            ], isPublished: isPublished)
        // One form alone is the whole once more.
        let shown = forms.filter { figures.names(Self.kind).contains($0.instrument ?? "") }
        lines =
            shown.map { Self.line(of: $0, figures) }
            + (whole.sheets == 0
                ? []
                : [
                    Self.line(of: whole, figures)
                ])
    }

    private static let kind = "instrument"
    private static let columns = ["equal", "first", "second", "items", "open"]

    private static func cells(of rates: DoubleEntryRates) -> [Int] {
        [rates.equal, rates.forFirst, rates.forSecond, rates.byItem, rates.open]
    }

    private static func line(of rates: DoubleEntryRates, _ figures: CrossFigures) -> Line {
        let cells = columns.map { column in
            rates.instrument.map { figures.cell(kind, $0, column) } ?? figures.total(column)
        }
        let sheets = rates.instrument.map { figures.rowTotal(kind, $0) } ?? figures.grand
        // Every sheet that differs has an item that does: items would tell a hidden number.
        let tells = sheets == .hidden || cells[0] == .hidden
        return Line(
            instrument: rates.instrument, sheets: sheets, equal: cells[0], forFirst: cells[1],
            forSecond: cells[2], byItem: cells[3], open: cells[4],
            compared: sheets == .hidden ? .hidden : .count(rates.compared),
            differing: tells ? .hidden : .count(rates.differing))
    }
}
