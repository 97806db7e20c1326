import ArgumentParser
import Care
import Messages
import Tables

/// How a contact went: held or missed, when and by whom; nothing of what was said.
struct ContactOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Phrase.helpContactResult.localised)) var result: ContactResult =
        .held
    @Option(help: ArgumentHelp(Phrase.helpHeldOn.localised, valueName: "date")) var on:
        CalendarDateArgument?
    @Option(help: ArgumentHelp(Phrase.helpBy.localised, valueName: "worker")) var by: String?

    /// Says what was written.
    func say(_ minor: String, _ kind: ContactKind, isNew: Bool, _ listing: ListingOptions) {
        listing.say(
            isNew ? .contactRecorded(minor) : .contactKnown(minor),
            [
                "minor": .string(minor), "kind": .string(kind.rawValue),
                "result": .string(result.rawValue), "recorded": .bool(isNew),
            ])
    }
}
