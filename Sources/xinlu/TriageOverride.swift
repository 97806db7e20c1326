import ArgumentParser
import Care
import Messages
import Records
import Screening
import Tables

extension Xinlu.Triage {
    struct Override: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutTriageOverride.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String
        @Option(
            name: [.long, .customLong("to")], help: ArgumentHelp(Phrase.helpOverrideTrack.localised)
        ) var track: Track?
        @Option(help: ArgumentHelp(Phrase.helpOverrideUrgency.localised)) var urgency: Urgency?
        @Option(help: ArgumentHelp(Phrase.helpOverrideReason.localised)) var reason: String = ""
        @Option(
            name: [.long, .customLong("author")],
            help: ArgumentHelp(Phrase.helpOverrideBy.localised, valueName: "worker")) var by:
            String?
        @Option(
            name: [.long, .customLong("until"), .customLong("expires-on"), .customLong("expiry")],
            help: ArgumentHelp(Phrase.helpOverrideExpires.localised, valueName: "date"))
        var expires: CalendarDateArgument?
        @Flag(help: ArgumentHelp(Phrase.helpOverrideEnd.localised)) var end = false

        func validate() throws {
            guard end != (track != nil) else {
                throw ValidationError(Phrase.eitherOption("--track", "--end").localised)
            }
        }

        func run() throws {
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            let author = by ?? house.owner
            guard let track else {
                try TriageOverriding.end(minor, by: author, house: &house, on: &connection)
                Output.note(.overrideEnded(minor))
                return
            }
            let override = try TriageOverriding(
                minor: minor, track: track, urgency: urgency, reason: reason, author: author,
                expiresOn: expires?.date
            ).record(house: &house, on: &connection)
            if listing.format == .json {
                Output.result([
                    "override_id": .string(override.id.description), "minor": .string(minor),
                    "track": .string(override.track.rawValue),
                    "urgency": .string(override.urgency.rawValue),
                    "reason": .string(override.reason), "author": .string(override.author),
                    "expires_on": .string(override.expiresOn.iso),
                    "lowering": .bool(override.isLowering),
                ])
            } else {
                Output.note(
                    .overrideRecorded(
                        minor, .track(override.track.rawValue), until: override.expiresOn.iso))
            }
        }
    }
}
