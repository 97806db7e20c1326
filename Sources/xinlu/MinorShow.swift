import ArgumentParser
import Care
import Instruments
import Messages
import Records
import Screening
import Tables
import Terminal

extension Xinlu.Minor {
    /// One screen about a child; as JSON or CSV the history, a line a scale.
    struct Show: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutMinorShow.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String
        @Flag(help: ArgumentHelp(Phrase.helpShowName.localised)) var name = false

        func run() throws {
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            let seesScores = house.worker?.seesScores ?? false
            guard listing.format == .table else {
                let child = try MinorLookup.one(minor, on: &connection)
                let history = seesScores ? try Sheets.history(of: child, on: &connection) : []
                return HistoryLines(history: history, library: house.library)
                    .show(as: listing.format)
            }
            let page = try MinorPage.read(
                minor, withName: name, house: &house, on: &connection)
            var lines = MinorLines(page: page).lines
            if seesScores {
                lines += ScoreLines(page: page, library: house.library).lines
            } else {
                lines.append(Phrase.historyNotShown.localised)
            }
            for line in lines { Output.result(SafeText.of(line)) }
        }
    }
}

/// Who a child is in the house: a label and words a line.
struct MinorLines {
    let page: MinorPage

    var lines: [String] {
        let child = page.child
        let who = [
            child.code, page.name ?? "",
            child.sex.map { Phrase.sex($0.rawValue).localised } ?? "",
            Phrase.yearsOld(page.today.age(bornOn: child.bornOn)).localised
                + " (\(child.bornOn.iso))",
            page.region.localised, Phrase.revisionOfRecord(page.revision).localised,
        ]
        var lines = [who.filter { !$0.isEmpty }.joined(separator: " · ")]
        func line(_ label: Phrase, _ words: [String], _ empty: Phrase? = nil) {
            let words = words.isEmpty ? empty.map { [$0.localised] } ?? [] : words
            guard !words.isEmpty else { return }
            lines += Self.labelled(label.localised, words)
        }
        line(
            .labelHardship,
            page.hardships.map { held in
                Phrase.hardship(held.hardship).localised
                    + (held.since.map { " (\($0.iso) –)" } ?? "")
            })
        line(.labelPapers, page.papers)
        line(
            .labelTeam,
            page.team.map { ($0.worker ?? $0.helper ?? "") + " (\($0.part.rawValue))" },
            .noneOnRecord)
        line(.labelGuardians, guardians, .noneOnRecord)
        line(.labelSiblings, page.siblings)
        line(.labelTrack, track, .notYetDecided)
        line(.labelEpisode, episode)
        line(.labelOpenAlerts, alerts)
        line(.labelDue, page.due.map { "\($0.deadline) \($0.what)" })
        return lines
    }

    /// A label and what follows it, within 80 columns wherever a blank can be.
    private static func labelled(_ label: String, _ words: [String]) -> [String] {
        if Session.isAccessible { return ["\(label): \(words.joined(separator: " · "))"] }
        let indent = 14
        var lines = [
            "  " + label
                + String(repeating: " ", count: max(1, indent - 2 - DisplayWidth.of(label)))
        ]
        var isFirst = true
        for word in words {
            let next = (isFirst ? "" : " · ") + word
            if !isFirst, DisplayWidth.of(lines[lines.count - 1] + next) > 80 {
                lines.append(String(repeating: " ", count: indent) + word)
            } else {
                lines[lines.count - 1] += next
            }
            isFirst = false
        }
        return lines
    }

    private var guardians: [String] {
        guard !page.guardians.isEmpty else { return [] }
        let marks = Set(page.guardians.flatMap(\.marks)).map(\.rawValue).sorted()
        return [Phrase.guardianCount(page.guardians.count).localised]
            + marks.map { Phrase.guardianMark($0).localised }
    }

    private var track: [String] {
        guard let standing = page.decision else { return [] }
        return [
            Phrase.track(standing.track.rawValue).localised,
            Phrase.urgency(standing.urgency.rawValue).localised, standing.decidedOn.iso,
        ]
    }

    private var episode: [String] {
        guard let open = page.episode else { return [] }
        return [
            Phrase.track(open.track.rawValue).localised,
            Phrase.episodeStatus(open.status).localised, open.openedOn.iso,
        ]
    }

    private var alerts: [String] {
        guard let first = page.alerts.min(by: { $0.deadline < $1.deadline }) else { return [] }
        let until = Deadline.moment(first.deadline).iso
        return [Phrase.openAlerts(page.alerts.count, until: until).localised]
    }
}
