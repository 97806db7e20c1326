import ArgumentParser
import Care
import Messages
import Records
import Screening
import Tables

extension Xinlu.Episode {
    /// A contact: date, kind, by whom, held or missed; nothing of what was said.
    struct Contact: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutEpisodeContact.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String
        @Option(help: ArgumentHelp(Phrase.helpContactKind.localised)) var kind: ContactKind =
            .talk
        @OptionGroup var contact: ContactOptions

        func run() throws {
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            let isNew = try EpisodeCare.contact(
                minor, kind: kind, result: contact.result, on: contact.on?.date,
                by: contact.by ?? house.owner, house: &house, on: &connection)
            contact.say(minor, kind, isNew: isNew, listing)
        }
    }

    /// The child's own goal, actions, a safety plan.
    struct Plan: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutEpisodePlan.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String
        @Option(help: ArgumentHelp(Phrase.helpGoal.localised)) var goal: String?
        @Option(help: ArgumentHelp(Phrase.helpMark.localised, valueName: "0-10")) var mark: Int?
        @Option(help: ArgumentHelp(Phrase.helpSafetyPlan.localised)) var safetyPlan: String?
        @Option(help: ArgumentHelp(Phrase.helpAction.localised, valueName: "what;owner;date"))
        var action: [String] = []
        @Option(help: ArgumentHelp(Phrase.helpActionDone.localised, valueName: "id"))
        var done: [String] = []
        @Option(help: ArgumentHelp(Phrase.helpPlanOn.localised, valueName: "date")) var on:
            CalendarDateArgument?

        func validate() throws {
            if goal == nil, mark == nil, safetyPlan == nil, action.isEmpty, done.isEmpty {
                throw ValidationError(Phrase.planNeedsSomething.localised)
            }
        }

        func run() throws {
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            let actions = try action.map { text in
                guard let request = EpisodeCare.ActionRequest(text) else {
                    throw Fault(.usage, .actionForm(text))
                }
                return request
            }
            let done = try done.map { text in
                guard let id = ActionID(text) else { throw Fault(.badData, .unknownAction(text)) }
                return id
            }
            let new = try EpisodeCare.plan(
                minor,
                EpisodeCare.PlanRequest(
                    goal: goal, safetyPlan: safetyPlan, mark: mark, actions: actions, done: done),
                on: on?.date, house: &house, on: &connection)
            if listing.format == .json {
                Output.result([
                    "minor": .string(minor),
                    "actions": .array(new.map { .string($0.description) }),
                ])
            } else {
                Output.note(.planRecorded(minor))
            }
        }
    }

    struct Close: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutEpisodeClose.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String
        @Option(help: ArgumentHelp(Phrase.helpOutcome.localised)) var outcome: EpisodeOutcome?
        @Option(help: ArgumentHelp(Phrase.helpCloseReason.localised)) var reason: String
        @Option(help: ArgumentHelp(Phrase.helpPlanOn.localised, valueName: "date")) var on:
            CalendarDateArgument?
        @Option(help: ArgumentHelp(Phrase.helpAcceptedBy.localised)) var acceptedBy: String?

        func run() throws {
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            let (outcome, movement) = try EpisodeClosing(
                minor: minor, outcome: outcome, reason: reason, day: on?.date,
                acceptedBy: acceptedBy
            ).close(house: &house, on: &connection)
            if listing.format == .json {
                Output.result([
                    "minor": .string(minor), "outcome": .string(outcome.rawValue),
                    "better": .array(movement.better.map(JSON.string)),
                    "worse": .array(movement.worse.map(JSON.string)),
                    "marks": movement.marks.map { .array([.int($0.first), .int($0.last)]) }
                        ?? .null,
                ])
            } else {
                Output.note(.episodeClosed(minor, Phrase.outcome(outcome.rawValue)))
            }
        }
    }
}
