import ArgumentParser
import Care
import Messages
import Postgres
import Records
import Screening
import Tables
import Terminal

extension Xinlu.Episode {
    /// An episode of care from its beginning on: who found what, what was planned, who was there.
    struct Show: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutEpisodeShow.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String

        func run() throws {
            var connection = try database.connect()
            let child = try MinorLookup.one(minor, on: &connection)
            let stories = try Episodes.all(of: child, on: &connection).map {
                try EpisodeStory($0, of: child, on: &connection)
            }
            switch listing.format {
            case .json: Output.result(.array(stories.map(\.json)))
            case .csv, .table:
                guard !stories.isEmpty else { return Output.note(.nothingToList) }
                for line in stories.flatMap(\.lines) { Output.result(SafeText.of(line)) }
            }
        }
    }
}

/// One episode in full.
struct EpisodeStory {
    private let episode: Episodes.Whole
    private let plan: CarePlans.Plan?
    private let marks: [CarePlans.Mark]
    private let actions: [CarePlans.Action]
    private let found: [Episodes.Found]
    private let contacts: [Episodes.Contact]
    private let events: [Episodes.Event]

    init(
        _ episode: Episodes.Whole, of child: MinorRow, on connection: inout Connection
    ) throws {
        self.episode = episode
        let district = child.district
        plan = try CarePlans.newest(of: episode.id, in: district, on: &connection)
        marks = try CarePlans.marks(of: episode.id, in: district, on: &connection)
        actions = try CarePlans.actions(of: episode.id, in: district, on: &connection)
        found = try Episodes.confirmations(of: episode.id, in: district, on: &connection)
        contacts = try Episodes.contacts(of: episode.id, in: district, on: &connection)
        events = try Episodes.events(of: episode.id, in: district, on: &connection)
    }

    var json: JSON {
        [
            "episode_id": .string(episode.id.description), "track": .string(episode.track.rawValue),
            "urgency": .string(episode.urgency.rawValue), "status": .string(episode.status),
            "opened_on": .string(episode.openedOn.iso),
            "closed_on": .optional(episode.closedOn?.iso),
            "outcome": .optional(episode.outcome?.rawValue),
            "proposed_track": .optional(episode.proposedTrack?.rawValue),
            "goal": .optional(plan?.goal), "safety_plan": .optional(plan?.safetyPlan),
            "marks": .array(
                marks.map { ["on": .string($0.on.iso), "mark": .int($0.mark)] }),
            "actions": .array(
                actions.map { action in
                    [
                        "action_id": .string(action.id.description),
                        "what": .string(action.what), "owner": .string(action.owner),
                        "due_on": .string(action.dueOn.iso),
                        "done_on": .optional(action.doneOn?.iso),
                    ]
                }),
            "confirmations": .array(
                found.map { talk in
                    [
                        "result": .string(talk.result.rawValue), "by": .string(talk.heldBy),
                        "on": .string(talk.heldOn.iso), "wants": .string(talk.wants),
                        "refuses": .string(talk.refuses), "may_know": .string(talk.mayKnow),
                    ]
                }),
            "contacts": .array(
                contacts.map { contact in
                    [
                        "on": .string(contact.on.iso), "kind": .string(contact.kind.rawValue),
                        "result": .string(contact.result.rawValue),
                        "by": .string(contact.heldBy),
                    ]
                }),
            "events": .array(
                events.map { event in
                    [
                        "kind": .string(event.kind), "track": .optional(event.track?.rawValue),
                        "on": .string(event.on.iso), "words": .string(event.words),
                    ]
                }),
        ]
    }

    var lines: [String] {
        var lines = [
            [
                Phrase.track(episode.track.rawValue).localised,
                Phrase.urgency(episode.urgency.rawValue).localised,
                Phrase.episodeStatus(episode.status).localised, episode.openedOn.iso,
                episode.closedOn?.iso ?? "",
                episode.outcome.map { Phrase.outcome($0.rawValue).localised } ?? "",
            ].filter { !$0.isEmpty }.joined(separator: " · ")
        ]
        func line(_ label: Phrase, _ words: String) {
            if !words.isEmpty { lines.append("  \(label.localised): \(words)") }
        }
        line(.labelGoal, plan?.goal ?? "")
        line(.labelMarks, marks.map { "\($0.on.iso) \($0.mark)" }.joined(separator: ", "))
        line(.labelSafetyPlan, plan?.safetyPlan ?? "")
        for talk in found {
            line(
                .labelTalk,
                "\(talk.heldOn.iso) \(talk.heldBy): "
                    + Phrase.confirmation(talk.result.rawValue).localised)
            line(.labelWants, talk.wants)
            line(.labelRefuses, talk.refuses)
            line(.labelMayKnow, talk.mayKnow)
        }
        for action in actions {
            line(
                .labelAction,
                "\(action.dueOn.iso) \(action.owner): \(action.what)"
                    + (action.doneOn.map { " ✓ \($0.iso)" } ?? " [\(action.id)]"))
        }
        for contact in contacts {
            line(
                .labelContact,
                "\(contact.on.iso) \(Phrase.contactKind(contact.kind.rawValue).localised) "
                    + "\(contact.heldBy): \(Phrase.contactResult(contact.result.rawValue).localised)"
            )
        }
        for event in events where !event.words.isEmpty { line(.labelWhy, event.words) }
        return lines
    }
}
