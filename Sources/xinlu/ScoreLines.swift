import Care
import Instruments
import Messages
import Records
import Scoring
import Screening
import Terminal

/// A child's history by form, informant and scale: where the newest score lies among the bands, and
/// the way to it.
struct ScoreLines {
    let page: MinorPage
    let library: InstrumentLibrary

    /// At most so many sheets of a form are drawn.
    private static let shown = 8

    private struct Key: Hashable {
        let instrument: InstrumentCode
        let informant: Informant
    }

    var lines: [String] {
        let standing = page.history.filter(\.stands)
        guard !standing.isEmpty else { return [] }
        var order: [Key] = []
        var sheets: [Key: [Sheets.HistoryLine]] = [:]
        // The newest comes first: so do the forms.
        for sheet in standing {
            let key = Key(instrument: sheet.instrument, informant: sheet.informant)
            if sheets[key] == nil { order.append(key) }
            sheets[key, default: []].append(sheet)
        }
        return ["", Phrase.historyHeading.localised]
            + order.flatMap { key in
                form(key, Array((sheets[key] ?? []).prefix(Self.shown).reversed()))
            }
    }

    /// - Parameter sheets: oldest first, at least one.
    private func form(_ key: Key, _ sheets: [Sheets.HistoryLine]) -> [String] {
        guard let newest = sheets.last else { return [] }
        let entry = try? library.entry(key.instrument)
        let heading = [
            entry?.instrument.abbreviation ?? key.instrument.rawValue,
            Phrase.informantShort(key.informant.rawValue).localised,
            sheets.count > 1
                ? "\(sheets[0].filledOn.iso) … \(newest.filledOn.iso)" : newest.filledOn.iso,
            newest.doubts.isEmpty ? "" : Phrase.doubtfulMark.localised,
        ].filter { !$0.isEmpty }.joined(separator: " · ")
        return [heading]
            + newest.scales.indices.map { place in
                scale(newest.scales[place], place, of: key, sheets, entry)
            }
    }

    private func scale(
        _ id: String, _ place: Int, of key: Key, _ sheets: [Sheets.HistoryLine],
        _ entry: LibraryEntry?
    ) -> String {
        let values = sheets.map { sheet in
            sheet.scales.firstIndex(of: id).flatMap { sheet.raw[$0] }
        }
        guard let newest = sheets.last else { return "" }
        let title = entry?.instrument.scale(id)?.title.localised ?? id
        let points = values.last.flatMap { $0 }.map { Points(tenThousandths: $0).text }
        let range = (entry?.instrument.reach(of: id)).map { $0.lowest...$0.highest }
        let table = entry?.key.shownTable(
            scale: id, informant: key.informant,
            ageInYears: newest.filledOn.age(bornOn: page.child.bornOn), sex: page.child.sex)
        let code = newest.bands[place] ?? ""
        let band = table?.bands.first { $0.id == code }?.title.localised ?? code
        if Session.isAccessible {
            return words(title, points, values, range, band)
        }
        let cuts = (table?.bands ?? []).dropFirst().map { Int($0.lowest.tenThousandths) }
        let drawn =
            range.map { picture(values.map { $0.map(Int.init) }, within: $0, cuts: cuts) }
            ?? fitted("", Self.shown + 26)
        let top = range.map { "/\($0.upperBound.text)" } ?? ""
        let score = (points ?? "–") + (points == nil ? "" : top)
        return "  \(fitted(title, 18)) \(drawn) \(fitted(score, 8)) \(fitted(band, 15))".trimmed
    }

    /// The way of a score, and the newest one among the bands.
    private func picture(
        _ values: [Int?], within range: ClosedRange<Points>, cuts: [Int]
    ) -> String {
        let ends = Int(range.lowerBound.tenThousandths)...Int(range.upperBound.tenThousandths)
        return fitted(ScoreChart.sparkline(values, in: ends), Self.shown) + " "
            + ScoreChart.ruler(values.last.flatMap { $0 }, in: ends, cuts: cuts, width: 25)
    }

    private func words(
        _ title: String, _ points: String?, _ values: [Int32?], _ range: ClosedRange<Points>?,
        _ band: String
    ) -> String {
        guard let points else { return "\(title): \(Phrase.notScorable.localised)" }
        let now =
            range.map {
                Phrase.scoreInWords(points, of: $0.lowerBound.text, $0.upperBound.text).localised
            } ?? points
        let before = values.dropLast().map { $0.map { Points(tenThousandths: $0).text } ?? "–" }
        return "\(title): "
            + [
                now, band,
                before.isEmpty
                    ? "" : Phrase.earlierScores(before.joined(separator: ", ")).localised,
            ].filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// To this many columns, cut with an ellipsis where longer.
    private func fitted(_ text: String, _ width: Int) -> String {
        var cut = text
        if DisplayWidth.of(cut) > width {
            while DisplayWidth.of(cut) > width - 1 { cut.removeLast() }
            cut += "…"
        }
        return cut + String(repeating: " ", count: width - DisplayWidth.of(cut))
    }
}

extension String {
    /// Without blanks at the end.
    fileprivate var trimmed: String {
        var text = Substring(self)
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}
