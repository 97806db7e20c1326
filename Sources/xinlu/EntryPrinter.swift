import Care
import Entry
import Instruments
import Messages
import Records
import Scoring
import Screening
import Tables
import Terminal

/// What a counsellor sees after a form is stored.
struct EntryPrinter {
    let outcome: EntryOutcome
    /// Town and village workers see no score.
    let seesScores: Bool
    /// What to do about a risk answer; nil: it was read while the form was typed.
    var page: RiskProtocol?
    /// Of the child, for the change since the last sheet; empty: it is not shown.
    var history: [Sheets.HistoryLine] = []

    func show(as format: Format) {
        if outcome.calls { warn() }
        if outcome.lacksWish, !outcome.wasKnown { Output.note(.wishNotAsked) }
        switch format {
        case .json: Output.result(json)
        case .csv, .table: Output.result(text)
        }
    }

    private func warn() {
        let items = outcome.result.critical.filter { $0.level == .sameDay }
        let topics = items.map { item in
            Phrase.itemTopic(item.item, outcome.instrument.items[item.item - 1].topic)
        }
        Output.note(.alertRaised(Phrase.list(topics), deadline: outcome.deadline?.iso))
        if outcome.delayDays > 0 { Output.note(.filledInBefore(outcome.delayDays)) }
        if let page { Output.write(page.text) }
        Output.note(.hotlines)
        if let alert = outcome.alert {
            Output.note(.mend("xinlu alert resolve \(alert) --result … --by …"))
        }
    }

    var json: JSON {
        [
            "assessment_id": .string(outcome.assessment.description),
            "minor": .string(outcome.minor),
            "instrument": .string(outcome.instrument.code.rawValue),
            "version": .string(outcome.instrument.version),
            "status": .string(outcome.wasKnown ? "known" : "stored"),
            "scores": .array(seesScores ? outcome.result.scores.map(\.json) : []),
            "critical": .array(
                outcome.result.critical.map { answer in
                    [
                        "item": .int(answer.item), "level": .string(answer.level.rawValue),
                        "alert_id": answer.level == .sameDay
                            ? .optional(outcome.alert?.description) : .null,
                    ]
                }),
            "next_due": .optional(outcome.nextDue?.iso),
            "doubts": .array(seesScores ? outcome.result.doubts.map(JSON.string) : []),
            "omitted": .array(outcome.result.omitted.map(JSON.int)),
        ]
    }

    private var text: String {
        var lines = [
            (outcome.wasKnown ? Phrase.sheetKnown : Phrase.sheetSaved)
                .localised + " " + outcome.assessment.description
        ]
        if seesScores {
            let table = TextTable(
                columns: columns.map(\.localised), rows: outcome.result.scores.map(row(of:)))
            lines.append(table.rendered(isAccessible: Session.isAccessible))
            lines.append(Phrase.screeningNotDiagnosis.localised)
        }
        if let due = outcome.nextDue { lines.append(Phrase.talkDue(due.iso).localised) }
        return lines.joined(separator: "\n")
    }

    private var columns: [Phrase] {
        [.columnScale, .columnPoints] + (Session.isAccessible ? [] : [.columnRuler])
            + [.columnBand, .columnStatus] + (history.isEmpty ? [] : [.columnChange])
    }

    private func row(of score: Scoring.Score) -> [String] {
        [title(of: score.scale), score.raw?.text ?? "–"]
            + (Session.isAccessible ? [] : [ruler(of: score) ?? ""])
            + [bandTitle(of: score), Phrase.scoreStatus(score.status.rawValue).localised]
            + (history.isEmpty ? [] : [change(of: score) ?? ""])
    }

    /// Where the score stands between the ends of its scale, a tick where a band begins.
    private func ruler(of score: Scoring.Score) -> String? {
        guard let raw = score.raw, let reach = outcome.instrument.reach(of: score.scale) else {
            return nil
        }
        let table = score.bandSet.flatMap { outcome.instrument.bandSet($0) }?.table(
            scale: score.scale, informant: outcome.informant, ageInYears: outcome.ageInYears,
            sex: outcome.sex)
        return ScoreRuler(
            score: raw, lowest: reach.lowest, highest: reach.highest,
            cuts: (table?.bands ?? []).map(\.lowest)
        ).text(width: 16)
    }

    /// `−3 (2026-03-01)`: against the newest earlier sheet of the same form and informant.
    private func change(of score: Scoring.Score) -> String? {
        let before = history.filter {
            $0.stands && $0.instrument == outcome.instrument.code
                && $0.informant == outcome.informant
                && $0.filledOn < outcome.filledOn
        }.max { $0.filledOn < $1.filledOn }
        guard let before, let place = before.scales.firstIndex(of: score.scale),
            let old = before.raw[place].map({ Points(tenThousandths: $0) }), let new = score.raw
        else { return nil }
        let difference = (new - old).text
        return (new > old ? "+" : "") + difference + " (\(before.filledOn.iso))"
    }

    private func title(of scale: String) -> String {
        outcome.instrument.scale(scale)?.title.localised ?? scale
    }

    private func bandTitle(of score: Scoring.Score) -> String {
        guard let set = score.bandSet.flatMap({ outcome.instrument.bandSet($0) }),
            let band = score.band
        else { return "" }
        let titles = set.bands.filter { $0.scale == score.scale }.flatMap(\.bands)
        return (titles.first { $0.id == band }?.title.localised ?? band) + " (\(set.id))"
    }
}

extension Phrase {
    static func informant(_ informant: Informant) -> Phrase { .informant(informant.rawValue) }
}

extension Scoring.Score {
    var json: JSON {
        func points(_ value: Points?) -> JSON { value.map { .decimal($0.text) } ?? .null }
        return [
            "scale": .string(scale), "raw": points(raw), "status": .string(status.rawValue),
            "low": points(low), "high": points(high), "standard": points(standard),
            "band": .optional(band), "band_set": .optional(bandSet), "norm": .optional(norm),
        ]
    }
}
